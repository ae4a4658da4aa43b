--liquibase formatted sql

--changeset audit:audit-entry
-- Append-only: who changed what. Names are copied, so that an entry stays readable when its subject is gone.
create table audit_entry (
    id            bigint generated always as identity primary key,
    at            timestamptz not null,
    actor_id      bigint,
    actor_name    text        not null,
    university_id bigint,
    action        text        not null check (length(action) <= 60),
    subject_type  text        not null check (length(subject_type) <= 40),
    subject_id    bigint,
    subject_name  text        not null,
    before        jsonb,
    after         jsonb
);
create index audit_entry_university on audit_entry (university_id, id desc);
create index audit_entry_subject on audit_entry (subject_type, subject_id, id desc);
--rollback drop table audit_entry;

--changeset audit:append-only splitStatements:false
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'table % is append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function refuse_change();
--rollback drop trigger audit_entry_append_only on audit_entry;
--rollback drop function refuse_change();

--liquibase formatted sql

--changeset audit:journal-order
-- Newest first, whatever the list is narrowed down by: the filter, then the time, then the id as tie-breaker.
create index audit_entry_at on audit_entry (at, id);
create index audit_entry_university_at on audit_entry (university_id, at, id);
create index audit_entry_action_at on audit_entry (action, at, id);
create index audit_entry_university_action_at on audit_entry (university_id, action, at, id);
create index audit_entry_type_at on audit_entry (subject_type, at, id);
create index audit_entry_university_type_at on audit_entry (university_id, subject_type, at, id);
create index audit_entry_actor on audit_entry (actor_name, university_id, at, id);
drop index audit_entry_university;
--rollback create index audit_entry_university on audit_entry (university_id, id desc);
--rollback drop index audit_entry_at;
--rollback drop index audit_entry_university_at;
--rollback drop index audit_entry_action_at;
--rollback drop index audit_entry_university_action_at;
--rollback drop index audit_entry_type_at;
--rollback drop index audit_entry_university_type_at;
--rollback drop index audit_entry_actor;

--changeset audit:actors
-- Each name that did something, once: it is searched instead of the entries, of which one person's bulk work makes a million.
create table audit_actor (
    name        text primary key,
    search_text text not null generated always as (fold(name)) stored
);
create index audit_actor_search on audit_actor using gin (search_text gin_trgm_ops);
insert into audit_actor (name) select distinct actor_name from audit_entry;
--rollback drop table audit_actor;

--changeset audit:note-actors splitStatements:false
create function note_actors() returns trigger language plpgsql as $$
begin
    insert into audit_actor (name)
    select distinct actor_name from added
    where not exists (select from audit_actor known where known.name = added.actor_name)
    order by actor_name
    on conflict do nothing;
    return null;
end
$$;
create trigger audit_entry_actors after insert on audit_entry referencing new table as added
    for each statement execute function note_actors();
--rollback drop trigger audit_entry_actors on audit_entry;
--rollback drop function note_actors();

--changeset audit:no-truncate
-- A trigger for each row never hears of it.
create trigger audit_entry_no_truncate before truncate on audit_entry for each statement execute function refuse_change();
--rollback drop trigger audit_entry_no_truncate on audit_entry;

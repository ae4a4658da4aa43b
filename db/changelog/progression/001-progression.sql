--liquibase formatted sql

--changeset progression:progression-rule
create table progression_rule (
    id                bigint generated always as identity primary key,
    university_id     bigint      not null,
    from_programme_id bigint      not null,
    from_level        smallint    not null check (from_level between 1 and 5 or from_level between 11 and 14),
    to_programme_id   bigint      not null,
    to_level          smallint    not null check (to_level between 1 and 5 or to_level between 11 and 14),
    created_at        timestamptz not null,
    foreign key (from_programme_id, university_id) references programme (id, university_id) on update cascade on delete cascade,
    foreign key (to_programme_id, university_id) references programme (id, university_id) on update cascade on delete cascade,
    unique (from_programme_id, from_level, to_programme_id, to_level),
    check (from_programme_id <> to_programme_id or from_level <> to_level)
);
create index progression_rule_university on progression_rule (university_id);
create index progression_rule_to on progression_rule (to_programme_id, to_level);
--rollback drop table progression_rule;

--changeset progression:progression-record
-- History is never rewritten: a change of mind adds an undo and a new record (rule 11).
create table progression_record (
    id                bigint generated always as identity primary key,
    account_id        bigint      not null references account on delete cascade,
    university_id     bigint      not null references university on delete cascade,
    academic_year     text        not null check (academic_year ~ '^[0-9]{4}-[0-9]{4}$'),
    outcome           text        not null check (outcome in ('ADVANCED', 'REPEATED')),
    from_programme_id bigint      references programme on delete set null,
    from_level        smallint    not null,
    to_programme_id   bigint      references programme on delete set null,
    to_level          smallint    not null,
    decided_at        timestamptz not null,
    undone_at         timestamptz
);
-- One place per academic year.
create unique index progression_record_year on progression_record (account_id, academic_year) where undone_at is null;
create index progression_record_university on progression_record (university_id, academic_year);
create index progression_record_from on progression_record (from_programme_id);
create index progression_record_to on progression_record (to_programme_id);
--rollback drop table progression_record;

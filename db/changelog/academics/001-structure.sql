--liquibase formatted sql

--changeset academics:university
create table university (
    id          bigint generated always as identity primary key,
    code        text        not null check (length(code) between 1 and 50),
    name        text        not null check (length(name) between 1 and 255),
    time_zone   text        not null default 'Africa/Dakar' check (length(time_zone) <= 60),
    first_month smallint    not null default 10 check (first_month between 1 and 12),
    created_at  timestamptz not null,
    version     integer     not null default 0,
    name_key    text collate "C" not null generated always as (fold(name)) stored,
    search_text text        not null generated always as (fold(name || ' ' || code)) stored
);
create index university_search on university using gin (search_text gin_trgm_ops);
create unique index university_code on university (fold(code));
create index university_name on university (name_key, id);
--rollback drop table university;

--changeset academics:university-logo
-- Apart from the university, so that reading a name never reads an image.
create table university_logo (
    university_id bigint primary key references university on delete cascade,
    bytes         bytea       not null check (octet_length(bytes) <= 5 * 1024 * 1024),
    sha256        bytea       not null check (octet_length(sha256) = 32),
    updated_at    timestamptz not null
);
--rollback drop table university_logo;

--changeset academics:faculty
create table faculty (
    id            bigint generated always as identity primary key,
    university_id bigint      not null references university on delete cascade,
    code          text        not null check (length(code) between 1 and 50),
    name          text        not null check (length(name) between 1 and 255),
    created_at    timestamptz not null,
    version       integer     not null default 0,
    name_key      text collate "C" not null generated always as (fold(name)) stored,
    search_text   text        not null generated always as (fold(name || ' ' || code)) stored,
    unique (id, university_id)
);
create index faculty_search on faculty using gin (search_text gin_trgm_ops);
create unique index faculty_code on faculty (university_id, fold(code));
create index faculty_name on faculty (name_key, id);
create index faculty_university on faculty (university_id, name_key, id);
--rollback drop table faculty;

--changeset academics:programme
-- Keeps its university beside its faculty: the pair is checked by the foreign key, and people and chapters check theirs against it.
create table programme (
    id            bigint generated always as identity primary key,
    faculty_id    bigint      not null,
    university_id bigint      not null,
    code          text        not null check (length(code) between 1 and 50),
    name          text        not null check (length(name) between 1 and 255),
    created_at    timestamptz not null,
    version       integer     not null default 0,
    name_key      text collate "C" not null generated always as (fold(name)) stored,
    search_text   text        not null generated always as (fold(name || ' ' || code)) stored,
    foreign key (faculty_id, university_id) references faculty (id, university_id) on update cascade on delete cascade,
    unique (id, university_id),
    unique (id, faculty_id, university_id)
);
create index programme_search on programme using gin (search_text gin_trgm_ops);
-- Unique in the university, not only in the faculty: import files and jury decisions name a programme by code alone.
create unique index programme_code on programme (university_id, fold(code));
create index programme_faculty on programme (faculty_id, name_key, id);
create index programme_university on programme (university_id, name_key, id);
create index programme_name on programme (name_key, id);
--rollback drop table programme;

--changeset academics:subject
-- level: 1..5 = L1 L2 L3 M1 M2, 11..14 = BTS1..BTS4, so that "own level and lower ones of the same ladder" is one range.
create table subject (
    id            bigint generated always as identity primary key,
    programme_id  bigint      not null,
    university_id bigint      not null,
    level         smallint    not null check (level between 1 and 5 or level between 11 and 14),
    semester      smallint    not null check (semester in (1, 2)),
    code          text        not null check (length(code) between 1 and 50),
    name          text        not null check (length(name) between 1 and 255),
    created_at    timestamptz not null,
    version       integer     not null default 0,
    name_key      text collate "C" not null generated always as (fold(name)) stored,
    search_text   text        not null generated always as (fold(name || ' ' || code)) stored,
    foreign key (programme_id, university_id) references programme (id, university_id) on update cascade on delete cascade,
    unique (id, programme_id, university_id, level, semester)
);
create index subject_search on subject using gin (search_text gin_trgm_ops);
create unique index subject_code on subject (programme_id, level, semester, fold(code));
create index subject_university on subject (university_id, name_key, id);
create index subject_programme on subject (programme_id, level, semester, name_key, id);
create index subject_name on subject (name_key, id);
--rollback drop table subject;

--changeset academics:catalogue-revision
-- Counts the changes of the structure, so that a node sees with one look-up whether its tree is of today.
create table catalogue_revision (
    one      boolean primary key default true check (one),
    revision bigint not null
);
insert into catalogue_revision (revision) values (1);
--rollback drop table catalogue_revision;

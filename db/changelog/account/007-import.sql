--liquibase formatted sql

--changeset account:import-file
-- A file of people, from its upload until it can no longer be undone. columns: which column of the file is which of ours.
create table import_file (
    id            bigint generated always as identity primary key,
    kind          text        not null check (kind in ('STUDENTS', 'PROFESSORS')),
    university_id bigint      not null references university on delete cascade,
    name          text        not null check (length(name) between 1 and 255),
    header        jsonb       not null,
    columns       jsonb       not null,
    total         integer     not null check (total > 0),
    fresh         integer     not null default 0 check (fresh >= 0),
    same          integer     not null default 0 check (same >= 0),
    changes       integer     not null default 0 check (changes >= 0),
    bad           integer     not null default 0 check (bad >= 0),
    uploaded_by   bigint      not null,
    uploader_name text        not null,
    created_at    timestamptz not null,
    job_id        bigint references job on delete set null,
    check (fresh + same + changes + bad in (0, total))
);
create index import_file_university on import_file (university_id, id);
create unique index import_file_job on import_file (job_id);
create index import_file_created on import_file (created_at);
--rollback drop table import_file;

--changeset account:import-line
-- The file's lines as they were written; the columns are given their meaning later, and may be given another one.
create table import_line (
    import_id bigint  not null references import_file on delete cascade,
    line      integer not null,
    cells     text[]  not null,
    primary key (import_id, line)
);
--rollback drop table import_line;

--changeset account:import-row
-- What each line would do. changes: of a known person, the old and the new value by column. No reference to people and
-- studies: they may go before the import does.
create table import_row (
    id              bigint generated always as identity primary key,
    import_id       bigint  not null references import_file on delete cascade,
    line            integer not null,
    outcome         text    not null check (outcome in ('NEW', 'SAME', 'CHANGE', 'BAD')),
    ticked          boolean not null default false,
    matricule       text,
    first_name      text,
    last_name       text,
    email           text,
    speciality      text,
    programme_id    bigint,
    level           smallint,
    programmes      bigint[],
    account_id      bigint,
    account_version integer,
    changes         jsonb,
    reason          text,
    arguments       jsonb,
    check ((outcome = 'BAD') = (reason is not null)),
    check ((reason is null) = (arguments is null)),
    check (not ticked or outcome <> 'NEW')
);
create index import_row_line on import_row (import_id, line, id);
create index import_row_outcome on import_row (import_id, outcome, line, id);
--rollback drop table import_row;

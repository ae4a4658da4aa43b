--liquibase formatted sql

--changeset account:account
-- One table for all people: a username is unique across roles, and one index holds scope, filter and sort of a list.
create table account (
    id              bigint generated always as identity primary key,
    role            text        not null check (role in ('PLATFORM_ADMINISTRATOR', 'UNIVERSITY_ADMINISTRATOR', 'PROFESSOR', 'STUDENT')),
    state           text        not null check (state in ('ACTIVE', 'PENDING', 'DEACTIVATED')),
    university_id   bigint references university,
    username        text        not null check (username ~ '^[A-Za-z0-9][A-Za-z0-9._@-]{1,99}$'),
    password_hash   text,
    first_name      text        not null check (length(first_name) between 1 and 100),
    last_name       text        not null check (length(last_name) between 1 and 100),
    email           text check (length(email) between 3 and 254),
    matricule       text check (length(matricule) between 1 and 50),
    language        text        not null default 'fr' check (language in ('fr', 'en')),
    theme           text        not null default 'SYSTEM' check (theme in ('SYSTEM', 'LIGHT', 'DARK')),
    title           text check (length(title) <= 20),
    speciality      text check (length(speciality) <= 200),
    faculty_id      bigint,
    programme_id    bigint,
    level           smallint check (level between 1 and 5 or level between 11 and 14),
    created_at      timestamptz not null,
    last_sign_in_at timestamptz,
    version         integer     not null default 0,
    name_key        text collate "C" not null generated always as (fold(last_name || ' ' || first_name)) stored,
    username_key    text collate "C" not null generated always as (lower(username)) stored,
    matricule_key   text collate "C" generated always as (lower(matricule)) stored,
    search_text     text        not null generated always as (fold(last_name || ' ' || first_name || ' ' || last_name || ' ' || username
                        || ' ' || coalesce(matricule, '') || ' ' || coalesce(email, ''))) stored,
    check ((role = 'PLATFORM_ADMINISTRATOR') = (university_id is null)),
    check ((role = 'STUDENT') = (programme_id is not null)),
    check ((programme_id is null) = (faculty_id is null) and (programme_id is null) = (level is null)),
    check (state <> 'PENDING' or role = 'STUDENT'),
    -- Moving a programme to another faculty moves its students along; deleting one with students is refused (rule 10).
    foreign key (programme_id, faculty_id, university_id) references programme (id, faculty_id, university_id) on update cascade,
    unique (id, university_id)
);
create unique index account_username on account (username_key);
create unique index account_matricule on account (university_id, matricule_key) where matricule is not null;
--rollback drop table account;

--changeset account:student-lists
create index student_name on account (name_key, id) where role = 'STUDENT';
create index student_username on account (username_key, id) where role = 'STUDENT';
create index student_matricule on account (matricule_key, id) where role = 'STUDENT';
create index student_created on account (created_at, id) where role = 'STUDENT';
create index student_level on account (level, name_key, id) where role = 'STUDENT';
create index student_state on account (state, name_key, id) where role = 'STUDENT';
create index student_university_name on account (university_id, name_key, id) where role = 'STUDENT';
create index student_university_username on account (university_id, username_key, id) where role = 'STUDENT';
create index student_university_matricule on account (university_id, matricule_key, id) where role = 'STUDENT';
create index student_university_created on account (university_id, created_at, id) where role = 'STUDENT';
create index student_university_level on account (university_id, level, name_key, id) where role = 'STUDENT';
create index student_university_state on account (university_id, state, name_key, id) where role = 'STUDENT';
create index student_faculty on account (faculty_id, name_key, id) where role = 'STUDENT';
create index student_programme on account (programme_id, level, name_key, id) where role = 'STUDENT';
create index student_programme_name on account (programme_id, name_key, id) where role = 'STUDENT';
create index account_staff on account (role, university_id, name_key, id) where role <> 'STUDENT';
create index account_search on account using gin (search_text gin_trgm_ops);
--rollback drop index student_name, student_username, student_matricule, student_created, student_level, student_state, student_university_name, student_university_username, student_university_matricule, student_university_created, student_university_level, student_university_state, student_faculty, student_programme, student_programme_name, account_staff, account_search;

--changeset account:professor-assignment
create table professor_assignment (
    account_id    bigint not null,
    programme_id  bigint not null,
    university_id bigint not null,
    primary key (account_id, programme_id),
    foreign key (account_id, university_id) references account (id, university_id) on delete cascade,
    foreign key (programme_id, university_id) references programme (id, university_id) on update cascade on delete cascade
);
create index professor_assignment_programme on professor_assignment (programme_id, account_id);
--rollback drop table professor_assignment;

--changeset account:one-time-link
create table one_time_link (
    id          bigint generated always as identity primary key,
    purpose     text        not null check (purpose in ('PASSWORD', 'FIRST_ADMINISTRATOR')),
    account_id  bigint references account on delete cascade,
    secret_hash bytea       not null unique check (octet_length(secret_hash) = 32),
    created_at  timestamptz not null,
    expires_at  timestamptz not null check (expires_at > created_at),
    used_at     timestamptz,
    check ((purpose = 'FIRST_ADMINISTRATOR') = (account_id is null))
);
create index one_time_link_account on one_time_link (account_id);
--rollback drop table one_time_link;

--changeset account:sign-in-account
alter table sign_in add constraint sign_in_account foreign key (account_id) references account on delete cascade;
alter table stored_file add constraint stored_file_uploader foreign key (uploaded_by) references account on delete set null;
--rollback alter table stored_file drop constraint stored_file_uploader;
--rollback alter table sign_in drop constraint sign_in_account;

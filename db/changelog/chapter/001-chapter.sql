--liquibase formatted sql

--changeset chapter:chapter
-- Programme, level and semester are the subject's: the foreign key keeps them so, also when the subject moves.
create table chapter (
    id            bigint generated always as identity primary key,
    subject_id    bigint      not null,
    programme_id  bigint      not null,
    university_id bigint      not null,
    level         smallint    not null,
    semester      smallint    not null,
    number        integer     not null check (number between 1 and 999),
    title         text        not null check (length(title) between 1 and 200),
    state         text        not null check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    author_id     bigint      not null references account,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    published_at  timestamptz,
    version       integer     not null default 0,
    title_key     text collate "C" not null generated always as (fold(title)) stored,
    constraint chapter_subject foreign key (subject_id, programme_id, university_id, level, semester)
        references subject (id, programme_id, university_id, level, semester) on update cascade on delete cascade,
    constraint chapter_number unique (subject_id, number),
    check (state <> 'PUBLISHED' or published_at is not null)
);
create index chapter_shelf on chapter (programme_id, level, semester, subject_id, number) where state = 'PUBLISHED';
create index chapter_author on chapter (author_id, updated_at desc, id desc);
create index chapter_programme on chapter (programme_id, updated_at desc, id desc);
create index chapter_university on chapter (university_id, updated_at desc, id desc);
create index chapter_university_state on chapter (university_id, state, updated_at desc, id desc);
create index chapter_university_level on chapter (university_id, level, updated_at desc, id desc);
create index chapter_university_title on chapter (university_id, title_key, id);
create index chapter_updated on chapter (updated_at desc, id desc);
create index chapter_state on chapter (state, updated_at desc, id desc);
create index chapter_level on chapter (level, updated_at desc, id desc);
create index chapter_title on chapter (title_key, id);
create index chapter_title_words on chapter using gin (title_key gin_trgm_ops);
--rollback drop table chapter;

--changeset chapter:co-author
create table chapter_co_author (
    chapter_id bigint not null references chapter on delete cascade,
    account_id bigint not null references account on delete cascade,
    primary key (chapter_id, account_id)
);
create index chapter_co_author_account on chapter_co_author (account_id);
--rollback drop table chapter_co_author;

--changeset chapter:section
-- source: what the editor opens again; shown: what readers get, sanitised when it was saved (rule 16).
create table section (
    chapter_id bigint  not null references chapter on delete cascade,
    kind       text    not null check (kind in ('LESSON', 'EXERCISE', 'SOLUTION')),
    source     text    not null check (length(source) <= 2000000),
    shown      text    not null,
    plain      text    not null,
    outline    jsonb   not null,
    minutes    integer not null check (minutes >= 0),
    primary key (chapter_id, kind)
);
--rollback drop table section;

--changeset chapter:chapter-draft
-- What its writer has saved of a published chapter and not yet published again.
create table chapter_draft (
    chapter_id   bigint      not null references chapter on delete cascade,
    account_id   bigint      not null references account on delete cascade,
    base_version integer     not null,
    subject_id   bigint      not null,
    number       integer     not null,
    title        text        not null,
    lesson       text        not null,
    exercise     text        not null,
    solution     text        not null,
    saved_at     timestamptz not null,
    version      integer     not null default 0,
    primary key (chapter_id, account_id)
);
create index chapter_draft_account on chapter_draft (account_id);
--rollback drop table chapter_draft;

--changeset chapter:chapter-file
-- place IMAGE: shown inside a text; the other places: attached to that section. A text copied from another chapter brings
-- that one's images along, so a file may be used by several.
create table chapter_file (
    chapter_id bigint  not null references chapter on delete cascade,
    file_id    bigint  not null references stored_file,
    place      text    not null check (place in ('LESSON', 'EXERCISE', 'SOLUTION', 'IMAGE')),
    position   integer not null,
    primary key (chapter_id, file_id)
);
create index chapter_file_file on chapter_file (file_id);
--rollback drop table chapter_file;

--changeset chapter:chapter-draft-file
-- Files of a draft: not yet the chapter's, so no reader gets them, and not swept either.
create table chapter_draft_file (
    chapter_id bigint  not null,
    account_id bigint  not null,
    file_id    bigint  not null references stored_file,
    place      text    not null check (place in ('LESSON', 'EXERCISE', 'SOLUTION', 'IMAGE')),
    position   integer not null,
    primary key (chapter_id, account_id, file_id),
    foreign key (chapter_id, account_id) references chapter_draft on delete cascade
);
create index chapter_draft_file_file on chapter_draft_file (file_id);
--rollback drop table chapter_draft_file;

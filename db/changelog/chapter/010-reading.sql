--liquibase formatted sql

--changeset chapter:reading
-- Where a person stopped in a chapter, and how far that person has come in each section; shares of its height. The position
-- is null as long as the chapter has only been opened. Rows change often and in place: nothing that changes is indexed.
create table reading (
    account_id  bigint      not null references account on delete cascade,
    chapter_id  bigint      not null references chapter on delete cascade,
    section     text        check (section in ('LESSON', 'EXERCISE', 'SOLUTION')),
    heading     text        not null default '' check (length(heading) <= 100),
    share       real        not null default 0 check (share between 0 and 1),
    placed_at   timestamptz,
    lesson      real        not null default 0 check (lesson between 0 and 1),
    exercise    real        not null default 0 check (exercise between 0 and 1),
    solution    real        not null default 0 check (solution between 0 and 1),
    opened_at   timestamptz not null,
    read_at     timestamptz not null,
    finished_at timestamptz,
    primary key (account_id, chapter_id),
    check ((section is null) = (placed_at is null))
) with (fillfactor = 80);
create index reading_chapter on reading (chapter_id);
--rollback drop table reading;

--changeset chapter:shelf-visit
-- When a student looked at the shelf last, and the time before.
create table shelf_visit (
    account_id bigint primary key references account on delete cascade,
    last_at    timestamptz not null,
    before_at  timestamptz
);
--rollback drop table shelf_visit;

--changeset chapter:reader
-- The size of texts, in pixels, on every device of a person.
create table reader (
    account_id bigint primary key references account on delete cascade,
    text_size  smallint not null check (text_size between 15 and 23)
);
--rollback drop table reader;

--liquibase formatted sql

--changeset notification:audience-item
-- One row for everybody who may read a place from a level up: publishing never writes one row per student.
create table audience_item (
    id           bigint generated always as identity primary key,
    event_key    text        not null unique check (length(event_key) <= 120),
    programme_id bigint      not null references programme on delete cascade,
    level        smallint    not null,
    kind         text        not null check (length(kind) <= 40),
    chapter_id   bigint      not null references chapter on delete cascade,
    comment_id   bigint references comment on delete cascade,
    actor_id     bigint references account on delete set null,
    at           timestamptz not null
);
create index audience_item_stream on audience_item (programme_id, level, id desc);
-- From a moment to its place in the stream: what was told before somebody came is not that person's news.
create index audience_item_at on audience_item (at, id);
create index audience_item_chapter on audience_item (chapter_id);
create index audience_item_comment on audience_item (comment_id) where comment_id is not null;
create index audience_item_actor on audience_item (actor_id);
--rollback drop table audience_item;

--changeset notification:audience-mark
-- What one person has done with an item of an audience; no row: not yet read.
create table audience_mark (
    account_id bigint not null references account on delete cascade,
    item_id    bigint not null references audience_item on delete cascade,
    read_at    timestamptz,
    deleted_at timestamptz,
    primary key (account_id, item_id),
    check (read_at is not null or deleted_at is not null)
);
create index audience_mark_item on audience_mark (item_id);
--rollback drop table audience_mark;

--changeset notification:inbox
-- "All read" and "all deleted" are one number per stream, not one mark per item. A person without a row has done nothing yet.
-- since_at: when the person came to the present place; null: 30 days before the account was created.
create table inbox (
    account_id             bigint primary key references account on delete cascade,
    since_at               timestamptz,
    audience_read_up_to    bigint not null default 0,
    audience_deleted_up_to bigint not null default 0,
    person_read_up_to      bigint not null default 0,
    person_deleted_up_to   bigint not null default 0
);
--rollback drop table inbox;

--changeset notification:former-place
-- Where a student was before: what was told there then stays in the inbox as long as the student may read its chapter.
create table former_place (
    account_id   bigint      not null references account on delete cascade,
    programme_id bigint      not null references programme on delete cascade,
    level        smallint    not null,
    from_at      timestamptz not null,
    until_at     timestamptz not null,
    primary key (account_id, until_at)
);
create index former_place_programme on former_place (programme_id);
--rollback drop table former_place;

--changeset notification:person-item
-- A deleted one stays as a row, so that an event delivered twice does not bring it back.
create table person_item (
    id         bigint generated always as identity primary key,
    account_id bigint      not null references account on delete cascade,
    event_key  text        not null check (length(event_key) <= 120),
    kind       text        not null check (length(kind) <= 40),
    chapter_id bigint references chapter on delete cascade,
    comment_id bigint references comment on delete cascade,
    actor_id   bigint references account on delete set null,
    at         timestamptz not null,
    read_at    timestamptz,
    deleted_at timestamptz,
    unique (account_id, event_key)
);
create index person_item_stream on person_item (account_id, id desc) where deleted_at is null;
create index person_item_unread on person_item (account_id, id desc) where read_at is null and deleted_at is null;
create index person_item_chapter on person_item (chapter_id) where chapter_id is not null;
create index person_item_comment on person_item (comment_id) where comment_id is not null;
create index person_item_actor on person_item (actor_id) where actor_id is not null;
--rollback drop table person_item;

--changeset notification:audience-item-stream
-- All columns in one direction: a stream is then one range of the index, which rows (programme, level, id) bound.
drop index audience_item_stream;
create index audience_item_stream on audience_item (programme_id, level, id);
--rollback drop index audience_item_stream;
--rollback create index audience_item_stream on audience_item (programme_id, level, id desc);

--changeset notification:audience-mark-item
-- One item's mark of one person is one look-up by either index: an item that a whole audience has read has many marks.
drop index audience_mark_item;
create index audience_mark_item on audience_mark (item_id, account_id);
--rollback drop index audience_mark_item;
--rollback create index audience_mark_item on audience_mark (item_id);

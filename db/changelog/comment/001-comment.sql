--liquibase formatted sql

--changeset comment:comment
-- thread_id: the top comment of the thread, so that a page of threads is read with its answers in one range.
create table comment (
    id         bigint generated always as identity primary key,
    chapter_id bigint      not null references chapter on delete cascade,
    parent_id  bigint,
    thread_id  bigint,
    author_id  bigint references account on delete set null,
    text       text        not null check (length(text) between 1 and 5000),
    created_at timestamptz not null,
    edited_at  timestamptz,
    deleted_at timestamptz,
    hidden_at  timestamptz,
    hidden_by  bigint references account on delete set null,
    version    integer     not null default 0,
    unique (id, chapter_id),
    foreign key (parent_id, chapter_id) references comment (id, chapter_id) on delete cascade,
    foreign key (thread_id, chapter_id) references comment (id, chapter_id) on delete cascade,
    check ((parent_id is null) = (thread_id is null))
);
create index comment_threads on comment (chapter_id, id desc) where parent_id is null;
create index comment_answers on comment (thread_id, id) where thread_id is not null;
create index comment_parent on comment (parent_id) where parent_id is not null;
create index comment_author on comment (author_id);
create index comment_hidden_by on comment (hidden_by) where hidden_by is not null;
--rollback drop table comment;

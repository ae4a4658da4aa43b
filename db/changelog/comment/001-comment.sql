--liquibase formatted sql

--changeset comment:comment
-- thread_id: the top comment of the thread, so that a page of threads is read with its answers in one range.
-- A deleted comment that was answered stays without its text: "commentaire supprimé" (rule 7).
create table comment (
    id         bigint generated always as identity primary key,
    chapter_id bigint      not null references chapter on delete cascade,
    parent_id  bigint,
    thread_id  bigint,
    author_id  bigint references account on delete set null,
    text       text        not null,
    created_at timestamptz not null,
    edited_at  timestamptz,
    deleted_at timestamptz,
    hidden_at  timestamptz,
    hidden_by  bigint references account on delete set null,
    version    integer     not null default 0,
    unique (id, chapter_id),
    foreign key (parent_id, chapter_id) references comment (id, chapter_id) on delete cascade,
    foreign key (thread_id, chapter_id) references comment (id, chapter_id) on delete cascade,
    check ((parent_id is null) = (thread_id is null)),
    check (length(text) <= 5000 and (text = '') = (deleted_at is not null))
);
create index comment_chapter on comment (chapter_id, id);
create index comment_threads on comment (chapter_id, id desc) where parent_id is null;
create index comment_answers on comment (thread_id, id) where thread_id is not null;
create index comment_parent on comment (parent_id) where parent_id is not null;
create index comment_author on comment (author_id);
create index comment_hidden_by on comment (hidden_by) where hidden_by is not null;
--rollback drop table comment;

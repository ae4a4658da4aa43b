--liquibase formatted sql

--changeset storage:upload
-- received counts what is in pieces; file_id: what became of it, once all was there. about is its beginner's own.
create table upload (
    id            uuid        primary key,
    account_id    bigint      not null,
    university_id bigint      not null,
    name          text        not null check (length(name) between 1 and 255),
    about         text        not null check (length(about) <= 1000),
    length        bigint      not null check (length > 0),
    received      bigint      not null default 0 check (received between 0 and length),
    file_id       bigint      references stored_file on delete cascade,
    started_at    timestamptz not null,
    touched_at    timestamptz not null
);
create index upload_account on upload (account_id, started_at);
create index upload_touched on upload (touched_at);
create index upload_file on upload (file_id);
--rollback drop table upload;

--changeset storage:upload-piece
create table upload_piece (
    upload_id   uuid   not null references upload on delete cascade,
    start       bigint not null check (start >= 0),
    size        bigint not null check (size > 0),
    storage_key text   not null unique,
    primary key (upload_id, start)
);
--rollback drop table upload_piece;

--changeset storage:given-name
-- Whether somebody named the file by hand: then the name stays when another file takes its place.
alter table stored_file add column name_given boolean not null default false;
--rollback alter table stored_file drop column name_given;

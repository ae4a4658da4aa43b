--liquibase formatted sql

--changeset storage:stored-file
-- The row is written before the bytes are named by anyone: a row nobody refers to is an orphan and is swept.
create table stored_file (
    id            bigint generated always as identity primary key,
    storage_key   text        not null unique,
    name          text        not null check (length(name) between 1 and 255),
    media_type    text        not null check (length(media_type) <= 127),
    size          bigint      not null check (size >= 0),
    sha256        bytea       not null check (octet_length(sha256) = 32),
    university_id bigint      not null,
    uploaded_by   bigint,
    uploaded_at   timestamptz not null
);
create index stored_file_university on stored_file (university_id);
create index stored_file_uploader on stored_file (uploaded_by);
--rollback drop table stored_file;

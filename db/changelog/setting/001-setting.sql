--liquibase formatted sql

--changeset setting:university-setting
-- A university without a row has the defaults; the row appears with the first change, never with a read.
create table university_setting (
    university_id bigint primary key references university on delete cascade,
    registration  text        not null default 'OPEN' check (registration in ('OPEN', 'APPROVAL')),
    downloads     boolean     not null default true,
    updated_at    timestamptz not null,
    version       integer     not null default 0
);
--rollback drop table university_setting;

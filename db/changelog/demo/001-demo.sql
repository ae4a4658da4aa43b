--liquibase formatted sql

--changeset demo:demo-data
-- Says that this database holds a demo, and which: written in the transaction that loads it.
create table demo_data (
    one       boolean primary key default true check (one),
    size      text        not null check (length(size) <= 20),
    version   integer     not null,
    loaded_at timestamptz not null
);
--rollback drop table demo_data;

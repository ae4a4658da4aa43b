--liquibase formatted sql

--changeset account:known-name
-- The words that names are made of, for what is typed with a slip: a few thousand where there are a million people. Learnt
-- from new accounts now and then; people: how many had it when it was learnt. Nobody can be told from it.
create table known_name (
    word    text    not null primary key,
    people  integer not null,
    last_id bigint  not null
);
create index known_name_like on known_name using gin (word gin_trgm_ops);
create index known_name_last on known_name (last_id);
--rollback drop table known_name;

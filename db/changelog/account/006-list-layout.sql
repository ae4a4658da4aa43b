--liquibase formatted sql

--changeset account:list-layout
create table list_layout (
    account_id bigint not null references account on delete cascade,
    list       text   not null check (length(list) between 1 and 50),
    layout     text   not null check (length(layout) between 1 and 2000),
    primary key (account_id, list)
);
--rollback drop table list_layout;

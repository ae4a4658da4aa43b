--liquibase formatted sql

--changeset access:sign-in
-- One row per signed-in browser, so that each can be ended alone, on every node (rule 9).
create table sign_in (
    id           bigint generated always as identity primary key,
    account_id   bigint      not null,
    secret_hash  bytea       not null check (octet_length(secret_hash) = 32),
    created_at   timestamptz not null,
    expires_at   timestamptz not null check (expires_at > created_at),
    last_seen_at timestamptz not null,
    ended_at     timestamptz,
    remembered   boolean     not null,
    address      text        not null check (length(address) <= 64),
    user_agent   text        not null check (length(user_agent) <= 300)
);
create index sign_in_open on sign_in (account_id) where ended_at is null;
create index sign_in_expiry on sign_in (expires_at);
--rollback drop table sign_in;

--changeset access:sign-in-failure
-- What throttling counts: failures per account and per address, on all nodes together (rule 14).
create table sign_in_failure (
    id       bigint generated always as identity primary key,
    username text        not null check (length(username) <= 200),
    address  text        not null check (length(address) <= 64),
    at       timestamptz not null
);
create index sign_in_failure_username on sign_in_failure (username, at);
create index sign_in_failure_address on sign_in_failure (address, at);
create index sign_in_failure_at on sign_in_failure (at);
--rollback drop table sign_in_failure;

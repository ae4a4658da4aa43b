--liquibase formatted sql
--changeset test:1
create table migrated (at timestamptz not null default clock_timestamp());
--rollback drop table migrated;
--changeset test:2
insert into migrated select from pg_sleep(1);
--rollback delete from migrated;
--changeset test:3 runInTransaction:false
create index concurrently migrated_at on migrated (at);
--rollback drop index migrated_at;

--liquibase formatted sql
--changeset test:kept
create table failing (kept text);
--rollback drop table failing;
--changeset test:fails
alter table failing add column half text;
insert into failing select 1 / 0;
--rollback alter table failing drop column half;

--liquibase formatted sql

--changeset account:placed-at
-- When a student came to the present place; null: with the account. Here, so that one statement can say it of many.
alter table account add column placed_at timestamptz;
--rollback alter table account drop column placed_at;

--liquibase formatted sql

--changeset notification:placed-at
-- When a person came to the present place stands with the account now.
update account a set placed_at = b.since_at from inbox b where b.account_id = a.id and b.since_at is not null;
alter table inbox drop column since_at;
--rollback alter table inbox add column since_at timestamptz;
--rollback update inbox b set since_at = a.placed_at from account a where a.id = b.account_id and a.placed_at is not null;

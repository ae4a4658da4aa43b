--liquibase formatted sql

--changeset job:final
-- What deletes cannot be undone (rule 10).
alter table job add column undoable boolean not null default true;
--rollback alter table job drop column undoable;

--liquibase formatted sql

--changeset setting:upload-limits
-- In megabytes; null: as much as the installation allows.
alter table university_setting
    add column largest_file   integer check (largest_file > 0),
    add column largest_import integer check (largest_import > 0);
--rollback alter table university_setting drop column largest_file, drop column largest_import;

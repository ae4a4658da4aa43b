--liquibase formatted sql

--changeset account:import-list-order
-- Names as lists sort them, whatever case and accents.
alter table import_file add column name_key text collate "C" not null generated always as (fold(name)) stored;
alter table import_file add column uploader_key text collate "C" not null generated always as (fold(uploader_name)) stored;
--rollback alter table import_file drop column uploader_key;
--rollback alter table import_file drop column name_key;

--changeset account:import-lists
create index import_file_name on import_file (name_key, id);
create index import_file_kind on import_file (kind, id);
create index import_file_total on import_file (total, id);
create index import_file_bad on import_file (bad, id);
create index import_file_uploader on import_file (uploader_key, id);
create index import_file_university_name on import_file (university_id, name_key, id);
create index import_file_university_kind on import_file (university_id, kind, id);
create index import_file_university_total on import_file (university_id, total, id);
create index import_file_university_bad on import_file (university_id, bad, id);
create index import_file_university_uploader on import_file (university_id, uploader_key, id);
--rollback drop index import_file_name, import_file_kind, import_file_total, import_file_bad, import_file_uploader, import_file_university_name, import_file_university_kind, import_file_university_total, import_file_university_bad, import_file_university_uploader;

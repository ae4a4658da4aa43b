--liquibase formatted sql

--changeset chapter:file-name-caches splitStatements:false
-- A chapter's texts are kept with the names of their files.
create function chapter_file_renamed() returns trigger language plpgsql as $$
begin
    perform tell_caches('chapter-text', array(
        select distinct f.chapter_id::text from come join gone using (id) join chapter_file f on f.file_id = come.id
        where come.name <> gone.name));
    return null;
end
$$;
create trigger stored_file_renamed after update on stored_file
    referencing old table as gone new table as come for each statement execute function chapter_file_renamed();
--rollback drop trigger stored_file_renamed on stored_file;
--rollback drop function chapter_file_renamed();

--liquibase formatted sql

--changeset chapter:caches splitStatements:false
-- chapter, chapter-text: by the chapter's id. shelf: all levels of a programme, when what is published there changes.
create function chapter_told() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        perform tell_caches('chapter', array(select id::text from gone));
    end if;
    if tg_op = 'INSERT' then
        perform tell_caches('shelf', array(select distinct programme_id || '/' from come where state = 'PUBLISHED'));
    elsif tg_op = 'DELETE' then
        perform tell_caches('shelf', array(select distinct programme_id || '/' from gone where state = 'PUBLISHED'));
    else
        perform tell_caches('shelf', array(
            with before as (select id, programme_id, subject_id, level, semester, number, title, author_id, published_at
                    from gone where state = 'PUBLISHED'),
                after as (select id, programme_id, subject_id, level, semester, number, title, author_id, published_at
                    from come where state = 'PUBLISHED')
            select distinct programme_id || '/'
            from ((table before except table after) union all (table after except table before)) as changed));
    end if;
    return null;
end
$$;
create trigger chapter_come after insert on chapter
    referencing new table as come for each statement execute function chapter_told();
create trigger chapter_changed after update on chapter
    referencing old table as gone new table as come for each statement execute function chapter_told();
create trigger chapter_gone after delete on chapter
    referencing old table as gone for each statement execute function chapter_told();
create trigger chapter_co_author_come after insert on chapter_co_author
    referencing new table as come for each statement execute function tell_caches_of('chapter_id', 'chapter');
create trigger chapter_co_author_gone after delete on chapter_co_author
    referencing old table as gone for each statement execute function tell_caches_of('chapter_id', 'chapter');
create trigger section_come after insert on section
    referencing new table as come for each statement execute function tell_caches_of('chapter_id', 'chapter-text');
create trigger section_changed after update on section
    referencing old table as gone for each statement execute function tell_caches_of('chapter_id', 'chapter-text');
create trigger section_gone after delete on section
    referencing old table as gone for each statement execute function tell_caches_of('chapter_id', 'chapter-text');
create trigger chapter_file_come after insert on chapter_file
    referencing new table as come for each statement execute function tell_caches_of('chapter_id', 'chapter-text');
create trigger chapter_file_changed after update on chapter_file
    referencing old table as gone for each statement execute function tell_caches_of('chapter_id', 'chapter-text');
create trigger chapter_file_gone after delete on chapter_file
    referencing old table as gone for each statement execute function tell_caches_of('chapter_id', 'chapter-text');
--rollback drop trigger chapter_file_gone on chapter_file;
--rollback drop trigger chapter_file_changed on chapter_file;
--rollback drop trigger chapter_file_come on chapter_file;
--rollback drop trigger section_gone on section;
--rollback drop trigger section_changed on section;
--rollback drop trigger section_come on section;
--rollback drop trigger chapter_co_author_gone on chapter_co_author;
--rollback drop trigger chapter_co_author_come on chapter_co_author;
--rollback drop trigger chapter_gone on chapter;
--rollback drop trigger chapter_changed on chapter;
--rollback drop trigger chapter_come on chapter;
--rollback drop function chapter_told();

--changeset chapter:author-caches splitStatements:false
-- The author's name stands at the head of a chapter and on the shelf.
create function chapter_author_told() returns trigger language plpgsql as $$
declare
    renamed bigint[] := array(select id from come join gone using (id)
        where row(come.role, come.title, come.first_name, come.last_name)
            is distinct from row(gone.role, gone.title, gone.first_name, gone.last_name)
            and 'PROFESSOR' in (come.role, gone.role));
begin
    if renamed <> '{}' then
        perform tell_caches('chapter', array(select id::text from chapter where author_id = any (renamed)));
        perform tell_caches('shelf', array(
            select distinct programme_id || '/' from chapter where author_id = any (renamed) and state = 'PUBLISHED'));
    end if;
    return null;
end
$$;
create trigger chapter_author_renamed after update on account
    referencing old table as gone new table as come for each statement execute function chapter_author_told();
--rollback drop trigger chapter_author_renamed on account;
--rollback drop function chapter_author_told();

--liquibase formatted sql

--changeset comment:caches splitStatements:false
-- The newest threads by the chapter's id. Names of those who wrote stand in them.
create trigger comment_come after insert on comment
    referencing new table as come for each statement execute function tell_caches_of('chapter_id', 'comments');
create trigger comment_changed after update on comment
    referencing old table as gone for each statement execute function tell_caches_of('chapter_id', 'comments');
create trigger comment_gone after delete on comment
    referencing old table as gone for each statement execute function tell_caches_of('chapter_id', 'comments');
create function comment_author_told() returns trigger language plpgsql as $$
declare
    renamed bigint[] := array(select id from come join gone using (id)
        where row(come.role, come.title, come.first_name, come.last_name)
            is distinct from row(gone.role, gone.title, gone.first_name, gone.last_name));
begin
    if renamed <> '{}' then
        perform tell_caches('comments',
            array(select distinct chapter_id::text from comment where author_id = any (renamed)));
    end if;
    return null;
end
$$;
create trigger comment_author_renamed after update on account
    referencing old table as gone new table as come for each statement execute function comment_author_told();
--rollback drop trigger comment_author_renamed on account;
--rollback drop function comment_author_told();
--rollback drop trigger comment_gone on comment;
--rollback drop trigger comment_changed on comment;
--rollback drop trigger comment_come on comment;

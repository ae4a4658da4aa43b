--liquibase formatted sql

--changeset notification:caches splitStatements:false
-- unread: by the person's account. news: by programme, when what its audience may be told changes.
create trigger audience_item_come after insert on audience_item
    referencing new table as come for each statement execute function tell_caches_of('programme_id', 'news');
create trigger audience_item_changed after update on audience_item
    referencing old table as gone for each statement execute function tell_caches_of('programme_id', 'news');
create trigger audience_item_gone after delete on audience_item
    referencing old table as gone for each statement execute function tell_caches_of('programme_id', 'news');
create trigger audience_mark_come after insert on audience_mark
    referencing new table as come for each statement execute function tell_caches_of('account_id', 'unread');
create trigger audience_mark_changed after update on audience_mark
    referencing old table as gone for each statement execute function tell_caches_of('account_id', 'unread');
create trigger audience_mark_gone after delete on audience_mark
    referencing old table as gone for each statement execute function tell_caches_of('account_id', 'unread');
create trigger inbox_come after insert on inbox
    referencing new table as come for each statement execute function tell_caches_of('account_id', 'unread');
create trigger inbox_changed after update on inbox
    referencing old table as gone for each statement execute function tell_caches_of('account_id', 'unread');
create trigger inbox_gone after delete on inbox
    referencing old table as gone for each statement execute function tell_caches_of('account_id', 'unread');
create trigger former_place_come after insert on former_place
    referencing new table as come for each statement execute function tell_caches_of('account_id', 'unread');
create trigger former_place_changed after update on former_place
    referencing old table as gone for each statement execute function tell_caches_of('account_id', 'unread');
create trigger former_place_gone after delete on former_place
    referencing old table as gone for each statement execute function tell_caches_of('account_id', 'unread');
create trigger person_item_come after insert on person_item
    referencing new table as come for each statement execute function tell_caches_of('account_id', 'unread');
create trigger person_item_changed after update on person_item
    referencing old table as gone for each statement execute function tell_caches_of('account_id', 'unread');
create trigger person_item_gone after delete on person_item
    referencing old table as gone for each statement execute function tell_caches_of('account_id', 'unread');
create trigger account_placed after update on account
    referencing old table as gone new table as come
    for each statement execute function tell_caches_of_changed('unread', 'placed_at');
--rollback drop trigger account_placed on account;
--rollback drop trigger person_item_gone on person_item;
--rollback drop trigger person_item_changed on person_item;
--rollback drop trigger person_item_come on person_item;
--rollback drop trigger former_place_gone on former_place;
--rollback drop trigger former_place_changed on former_place;
--rollback drop trigger former_place_come on former_place;
--rollback drop trigger inbox_gone on inbox;
--rollback drop trigger inbox_changed on inbox;
--rollback drop trigger inbox_come on inbox;
--rollback drop trigger audience_mark_gone on audience_mark;
--rollback drop trigger audience_mark_changed on audience_mark;
--rollback drop trigger audience_mark_come on audience_mark;
--rollback drop trigger audience_item_gone on audience_item;
--rollback drop trigger audience_item_changed on audience_item;
--rollback drop trigger audience_item_come on audience_item;

--changeset notification:caches-of-what-items-lead-to splitStatements:false
-- An item counts while its chapter may be read and its comment be seen.
create function chapter_news_told() returns trigger language plpgsql as $$
declare
    changed bigint[] := array(select id from come join gone using (id)
        where row(come.state, come.university_id, come.programme_id, come.level, come.author_id)
            is distinct from row(gone.state, gone.university_id, gone.programme_id, gone.level, gone.author_id));
begin
    if changed <> '{}' then
        perform tell_caches('news',
            array(select distinct programme_id::text from audience_item where chapter_id = any (changed)));
        perform tell_caches('unread',
            array(select distinct account_id::text from person_item where chapter_id = any (changed)));
    end if;
    return null;
end
$$;
create trigger chapter_news after update on chapter
    referencing old table as gone new table as come for each statement execute function chapter_news_told();
create trigger chapter_co_author_news_come after insert on chapter_co_author
    referencing new table as come for each statement execute function tell_caches_of('account_id', 'unread');
create trigger chapter_co_author_news_gone after delete on chapter_co_author
    referencing old table as gone for each statement execute function tell_caches_of('account_id', 'unread');
create function comment_news_told() returns trigger language plpgsql as $$
declare
    changed bigint[] := array(select id from come join gone using (id)
        where row(come.deleted_at is null, come.hidden_at is null)
            is distinct from row(gone.deleted_at is null, gone.hidden_at is null));
begin
    if changed <> '{}' then
        perform tell_caches('news',
            array(select distinct programme_id::text from audience_item where comment_id = any (changed)));
        perform tell_caches('unread',
            array(select distinct account_id::text from person_item where comment_id = any (changed)));
    end if;
    return null;
end
$$;
create trigger comment_news after update on comment
    referencing old table as gone new table as come for each statement execute function comment_news_told();
--rollback drop trigger comment_news on comment;
--rollback drop function comment_news_told();
--rollback drop trigger chapter_co_author_news_gone on chapter_co_author;
--rollback drop trigger chapter_co_author_news_come on chapter_co_author;
--rollback drop trigger chapter_news on chapter;
--rollback drop function chapter_news_told();

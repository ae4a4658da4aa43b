--liquibase formatted sql

--changeset comment:comment-words splitStatements:false
-- What comments are searched by, and where the chapter may be read that each is under; see title_words. Deleted ones have no
-- row, hidden ones do: who wrote them and who moderates still reads them.
create table comment_words (
    comment_id    bigint      not null primary key references comment on delete cascade,
    chapter_id    bigint      not null,
    university_id bigint      not null,
    at            timestamptz not null,
    places        bigint[]    not null,
    words         tsvector    not null
);

create function comment_words_kept() returns trigger language plpgsql as $$
begin
    insert into comment_words (comment_id, chapter_id, university_id, at, places, words)
    select m.id, m.chapter_id, t.university_id, m.created_at, t.places, setweight(search_vector('text_words', m.text), 'D')
    from told m join title_words t on t.chapter_id = m.chapter_id
    where m.deleted_at is null
    on conflict (comment_id) do update set words = excluded.words;
    delete from comment_words w using told m where m.deleted_at is not null and w.comment_id = m.id;
    return null;
end
$$;

create function comment_places_kept() returns trigger language plpgsql as $$
begin
    update comment_words w set places = t.places, university_id = t.university_id
    from come t join gone g using (chapter_id)
    where w.chapter_id = t.chapter_id and (t.places <> g.places or t.university_id <> g.university_id);
    return null;
end
$$;
--rollback drop function comment_places_kept();
--rollback drop function comment_words_kept();
--rollback drop table comment_words;

--changeset comment:search-triggers
-- The triggers first: they let no other writer in until this is committed, and then nobody has been missed.
create trigger comment_words_come after insert on comment
    referencing new table as told for each statement execute function comment_words_kept();
create trigger comment_words_changed after update on comment
    referencing new table as told for each statement execute function comment_words_kept();
create trigger comment_words_moved after update on title_words
    referencing old table as gone new table as come for each statement execute function comment_places_kept();
insert into comment_words (comment_id, chapter_id, university_id, at, places, words)
    select m.id, m.chapter_id, t.university_id, m.created_at, t.places, setweight(search_vector('text_words', m.text), 'D')
    from comment m join title_words t on t.chapter_id = m.chapter_id where m.deleted_at is null order by m.id;
create index comment_words_found on comment_words using gin (words, places);
create index comment_words_newest on comment_words (at desc, comment_id desc);
create index comment_words_university on comment_words (university_id, at desc, comment_id desc);
create index comment_words_chapter on comment_words (chapter_id);
--rollback drop trigger comment_words_moved on title_words;
--rollback drop trigger comment_words_changed on comment;
--rollback drop trigger comment_words_come on comment;

--liquibase formatted sql

--changeset chapter:search-words
-- What chapters are searched by, apart from them: a row for the title, one for each text, one for each attached file, with
-- where it may be read (chapter_places) beside the words, so that one index finds what has a word and may be read. Rows are
-- short, the words lie apart: what has a frequent word is sorted by age without looking at words.
create table title_words (
    chapter_id    bigint      not null primary key references chapter on delete cascade,
    university_id bigint      not null,
    at            timestamptz not null,
    places        bigint[]    not null,
    title         text        not null,
    words         tsvector    not null
);
create table section_words (
    chapter_id    bigint      not null,
    kind          text        not null,
    university_id bigint      not null,
    at            timestamptz not null,
    places        bigint[]    not null,
    words         tsvector    not null,
    primary key (chapter_id, kind),
    foreign key (chapter_id, kind) references section on delete cascade
);
create table file_words (
    chapter_id    bigint      not null,
    file_id       bigint      not null,
    kind          text        not null,
    university_id bigint      not null,
    at            timestamptz not null,
    places        bigint[]    not null,
    words         tsvector    not null,
    primary key (chapter_id, file_id),
    foreign key (chapter_id, file_id) references chapter_file on delete cascade
);
create index file_words_file on file_words (file_id);
alter table section_words alter column words set storage external;
alter table file_words alter column words set storage external;
--rollback drop table file_words;
--rollback drop table section_words;
--rollback drop table title_words;

--changeset chapter:search-places splitStatements:false
-- Where a chapter may be read, told apart by the last digit, the same as SearchPlaces says of a person: 0 in a university by
-- its administrators, 1 at a level of a programme by its students, 2 in a programme by its professors, 3 by who writes it.
create function chapter_places(c chapter) returns bigint[] language sql stable
return array[c.university_id * 10, c.author_id * 10 + 3]
    || array(select w.account_id * 10 + 3 from chapter_co_author w where w.chapter_id = c.id)
    || case when c.state = 'PUBLISHED'
        then array[(c.programme_id * 100 + c.level) * 10 + 1, c.programme_id * 10 + 2] else '{}' end;

-- A section is found by its own words and by title, headings and subject, which count for more.
create function section_search(c chapter, subject text, outline jsonb, plain text) returns tsvector language sql immutable
return setweight(search_vector('text_words', plain), 'C')
    || setweight(search_vector('title_words', (select coalesce(string_agg(h ->> 'text', ' '), '')
        from jsonb_array_elements(outline) h)), 'B')
    || setweight(search_vector('title_words', subject), 'B')
    || setweight(search_vector('title_words', c.title), 'A');

create function title_search(c chapter, subject text) returns tsvector language sql immutable
return setweight(search_vector('title_words', c.title), 'A') || setweight(search_vector('title_words', subject), 'B');

create function file_search(name text, inside text) returns tsvector language sql immutable
return setweight(search_vector('text_words', inside), 'D') || setweight(search_vector('title_words', name), 'A');
--rollback drop function file_search(text, text);
--rollback drop function title_search(chapter, text);
--rollback drop function section_search(chapter, text, jsonb, text);
--rollback drop function chapter_places(chapter);

--changeset chapter:search-kept splitStatements:false
-- Chapters whose place, state or writers changed; with "renamed", their words as well.
create function keep_chapter_words(changed bigint[], renamed boolean) returns void language plpgsql as $$
begin
    insert into title_words (chapter_id, university_id, at, places, title, words)
    select c.id, c.university_id, coalesce(c.published_at, c.created_at), chapter_places(c), c.title_key,
        title_search(c, s.name)
    from chapter c join subject s on s.id = c.subject_id where c.id = any (changed)
    on conflict (chapter_id) do update set university_id = excluded.university_id, at = excluded.at,
        places = excluded.places, title = excluded.title, words = excluded.words;
    update section_words w set university_id = t.university_id, at = t.at, places = t.places
    from title_words t where t.chapter_id = w.chapter_id and w.chapter_id = any (changed) and not renamed;
    update section_words w set university_id = t.university_id, at = t.at, places = t.places,
        words = section_search(c, s.name, x.outline, x.plain)
    from title_words t join chapter c on c.id = t.chapter_id join subject s on s.id = c.subject_id
        join section x on x.chapter_id = c.id
    where t.chapter_id = w.chapter_id and x.kind = w.kind and w.chapter_id = any (changed) and renamed;
    update file_words w set university_id = t.university_id, at = t.at, places = t.places
    from title_words t where t.chapter_id = w.chapter_id and w.chapter_id = any (changed);
end
$$;

create function chapter_words_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        perform keep_chapter_words(array(select id from come), false);
    else
        perform keep_chapter_words(array_agg(id), renamed)
        from (
            select id, bool_or(come.title <> gone.title or come.subject_id <> gone.subject_id) as renamed
            from come join gone using (id)
            where row(come.title, come.subject_id, come.programme_id, come.university_id, come.level, come.state,
                    come.author_id, come.published_at)
                is distinct from row(gone.title, gone.subject_id, gone.programme_id, gone.university_id, gone.level,
                    gone.state, gone.author_id, gone.published_at)
            group by id
        ) changed
        group by renamed;
    end if;
    return null;
end
$$;

create function chapter_writers_kept() returns trigger language plpgsql as $$
begin
    perform keep_chapter_words(array(select distinct chapter_id from told), false);
    return null;
end
$$;

create function subject_words_kept() returns trigger language plpgsql as $$
declare
    renamed bigint[] := array(select id from come join gone using (id) where come.name <> gone.name);
begin
    if renamed <> '{}' then
        perform keep_chapter_words(array(select id from chapter where subject_id = any (renamed)), true);
    end if;
    return null;
end
$$;

create function section_words_kept() returns trigger language plpgsql as $$
begin
    insert into section_words (chapter_id, kind, university_id, at, places, words)
    select c.id, x.kind, c.university_id, coalesce(c.published_at, c.created_at), chapter_places(c),
        section_search(c, s.name, x.outline, x.plain)
    from told x join chapter c on c.id = x.chapter_id join subject s on s.id = c.subject_id
    where x.plain <> ''
    on conflict (chapter_id, kind) do update
        set university_id = excluded.university_id, at = excluded.at, places = excluded.places, words = excluded.words;
    delete from section_words w using told x where x.plain = '' and w.chapter_id = x.chapter_id and w.kind = x.kind;
    return null;
end
$$;

create function keep_file_words(chapters bigint[], files bigint[]) returns void language plpgsql as $$
begin
    insert into file_words (chapter_id, file_id, kind, university_id, at, places, words)
    select u.chapter_id, u.file_id, u.place, c.university_id, coalesce(c.published_at, c.created_at), chapter_places(c),
        file_search(f.name, coalesce(t.text, ''))
    from chapter_file u join chapter c on c.id = u.chapter_id join stored_file f on f.id = u.file_id
        left join file_text t on t.file_id = f.id
    where u.place in ('LESSON', 'EXERCISE', 'SOLUTION') and u.file_id = any (files) and (chapters is null or u.chapter_id = any (chapters))
    on conflict (chapter_id, file_id) do update
        set kind = excluded.kind, university_id = excluded.university_id, at = excluded.at, places = excluded.places,
            words = excluded.words;
end
$$;

create function chapter_file_words_kept() returns trigger language plpgsql as $$
begin
    perform keep_file_words(array(select chapter_id from told), array(select file_id from told));
    return null;
end
$$;

create function file_name_words_kept() returns trigger language plpgsql as $$
begin
    perform keep_file_words(null, array(select id from come join gone using (id) where come.name <> gone.name));
    return null;
end
$$;

create function file_text_words_kept() returns trigger language plpgsql as $$
begin
    perform keep_file_words(null, array(select file_id from told where state = 'DONE'));
    return null;
end
$$;
--rollback drop function file_text_words_kept();
--rollback drop function file_name_words_kept();
--rollback drop function chapter_file_words_kept();
--rollback drop function keep_file_words(bigint[], bigint[]);
--rollback drop function section_words_kept();
--rollback drop function subject_words_kept();
--rollback drop function chapter_writers_kept();
--rollback drop function chapter_words_kept();
--rollback drop function keep_chapter_words(bigint[], boolean);

--changeset chapter:search-triggers
-- The triggers first: they let no other writer in until this is committed, and then nobody has been missed.
create trigger chapter_words_come after insert on chapter
    referencing new table as come for each statement execute function chapter_words_kept();
create trigger chapter_words_changed after update on chapter
    referencing old table as gone new table as come for each statement execute function chapter_words_kept();
create trigger chapter_words_writers_come after insert on chapter_co_author
    referencing new table as told for each statement execute function chapter_writers_kept();
create trigger chapter_words_writers_gone after delete on chapter_co_author
    referencing old table as told for each statement execute function chapter_writers_kept();
create trigger chapter_words_subject_renamed after update on subject
    referencing old table as gone new table as come for each statement execute function subject_words_kept();
create trigger section_words_come after insert on section
    referencing new table as told for each statement execute function section_words_kept();
create trigger section_words_changed after update on section
    referencing new table as told for each statement execute function section_words_kept();
create trigger file_words_come after insert on chapter_file
    referencing new table as told for each statement execute function chapter_file_words_kept();
create trigger file_words_changed after update on chapter_file
    referencing new table as told for each statement execute function chapter_file_words_kept();
create trigger file_words_renamed after update on stored_file
    referencing old table as gone new table as come for each statement execute function file_name_words_kept();
create trigger file_words_read after update on file_text
    referencing new table as told for each statement execute function file_text_words_kept();
insert into title_words (chapter_id, university_id, at, places, title, words)
    select c.id, c.university_id, coalesce(c.published_at, c.created_at), chapter_places(c), c.title_key,
        title_search(c, s.name)
    from chapter c join subject s on s.id = c.subject_id order by 3, 1;
insert into section_words (chapter_id, kind, university_id, at, places, words)
    select t.chapter_id, x.kind, t.university_id, t.at, t.places, section_search(c, s.name, x.outline, x.plain)
    from title_words t join chapter c on c.id = t.chapter_id join subject s on s.id = c.subject_id
        join section x on x.chapter_id = c.id
    where x.plain <> '' order by t.at, t.chapter_id;
select keep_file_words(null, array(select file_id from chapter_file));
create index title_words_found on title_words using gin (words, places);
create index title_words_like on title_words using gin (title gin_trgm_ops, places);
create index title_words_newest on title_words (at desc, chapter_id desc);
create index title_words_university on title_words (university_id, at desc, chapter_id desc);
create index section_words_found on section_words using gin (words, places);
create index section_words_newest on section_words (at desc, chapter_id desc);
create index section_words_university on section_words (university_id, at desc, chapter_id desc);
create index file_words_found on file_words using gin (words, places);
create index file_words_newest on file_words (at desc, chapter_id desc);
create index file_words_university on file_words (university_id, at desc, chapter_id desc);
--rollback drop trigger file_words_read on file_text;
--rollback drop trigger file_words_renamed on stored_file;
--rollback drop trigger file_words_changed on chapter_file;
--rollback drop trigger file_words_come on chapter_file;
--rollback drop trigger section_words_changed on section;
--rollback drop trigger section_words_come on section;
--rollback drop trigger chapter_words_subject_renamed on subject;
--rollback drop trigger chapter_words_writers_gone on chapter_co_author;
--rollback drop trigger chapter_words_writers_come on chapter_co_author;
--rollback drop trigger chapter_words_changed on chapter;
--rollback drop trigger chapter_words_come on chapter;

--liquibase formatted sql

--changeset kit:search-configurations
-- Two ways to cut a text into words, both by French stems, which leave words of other languages and of code as they are or
-- cut them alike in text and search: of a title every word counts, of a text all but the smallest ("le son": "son").
create text search dictionary french_all (template = snowball, language = french);
create text search configuration title_words (parser = "default");
alter text search configuration title_words add mapping for
    asciiword, word, numword, asciihword, hword, numhword, hword_part, hword_asciipart, hword_numpart with french_all;
alter text search configuration title_words add mapping for int, uint, float, sfloat with simple;
create text search configuration text_words (copy = title_words);
alter text search configuration text_words alter mapping for
    asciiword, word, numword, asciihword, hword, numhword, hword_part, hword_asciipart, hword_numpart with french_stem;
--rollback drop text search configuration text_words;
--rollback drop text search configuration title_words;
--rollback drop text search dictionary french_all;

--changeset kit:search-text splitStatements:false
-- Without case and accents, and without signs: what is "lib.cos(x)" to a programmer are three words here, and "l'état" two.
-- Stems are cut by endings with accents: those that would be missed without ("dérivée", "premières") are shortened before, and
-- so is what every stemmer takes for another word ("noyaux").
create function search_text(words text) returns text
    language sql immutable strict parallel safe
return regexp_replace(regexp_replace(fold(words), '[-./_@:<>&\u00A0\u202F]+', ' ', 'g'),
    '(ier)(?:es?|s)\M|(e)es?\M|(yau)x\M', '\1\2\3', 'g');

-- So much of a text is searched; of one that is made of nothing but different words, as no person writes, less.
create function search_vector(words regconfig, searched text) returns tsvector
    language plpgsql immutable strict parallel safe as $$
declare
    part text := left(searched, 250000);
begin
    loop
        begin
            return to_tsvector(words, search_text(part));
        exception when program_limit_exceeded then
            part := left(part, length(part) / 2);
        end;
    end loop;
end
$$;

-- All of the words, each phrase as it stands, and none of those left out. Small words alone are looked for as they are.
create function search_query(typed text, phrases text[], without text[]) returns tsquery
    language plpgsql immutable strict parallel safe as $$
declare
    wanted tsquery;
    words regconfig;
    part text;
begin
    foreach words in array array['text_words', 'title_words']::regconfig[] loop
        wanted := plainto_tsquery(words, search_text(typed));
        foreach part in array phrases loop
            wanted := wanted && phraseto_tsquery(words, search_text(part));
        end loop;
        exit when numnode(wanted) > 0;
    end loop;
    if numnode(wanted) > 0 then
        foreach part in array without loop
            wanted := wanted && !! phraseto_tsquery('text_words', search_text(part));
        end loop;
    end if;
    return wanted;
end
$$;
--rollback drop function search_query(text, text[], text[]);
--rollback drop function search_vector(regconfig, text);
--rollback drop function search_text(text);

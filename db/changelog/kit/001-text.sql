--liquibase formatted sql

--changeset kit:extensions
create extension if not exists unaccent;
create extension if not exists pg_trgm;
--rollback drop extension if exists pg_trgm;
--rollback drop extension if exists unaccent;

--changeset kit:fold splitStatements:false
-- Sorting and searching by name ignore case and accents and are the same on every machine (rule 17).
-- The two-argument unaccent names its dictionary, so the result depends on nothing but the text: it may be called immutable.
create function fold(words text) returns text
    language sql immutable strict parallel safe
return lower(public.unaccent('public.unaccent'::regdictionary, words));
--rollback drop function fold(text);

--liquibase formatted sql

--changeset chapter:draft-as-typed
-- A draft is what its writer has typed of a chapter, wherever that chapter stands, or of one that is not there yet (without
-- chapter_id): kept while it is typed, so nothing of it needs to be complete. page: which open form wrote it last, step:
-- its how manieth sending that was, so that one that comes late overwrites nothing.
alter table chapter_draft_file add column draft_id bigint;
alter table chapter_draft_file drop constraint chapter_draft_file_chapter_id_account_id_fkey;
alter table chapter_draft_file drop constraint chapter_draft_file_pkey;
alter table chapter_draft drop constraint chapter_draft_pkey;
alter table chapter_draft
    add column id   bigint generated always as identity primary key,
    add column page text    not null default '' check (length(page) <= 40),
    add column step integer not null default 0,
    alter column chapter_id drop not null,
    alter column subject_id drop not null,
    alter column number drop not null,
    add constraint chapter_draft_writer unique nulls not distinct (chapter_id, account_id);
update chapter_draft_file f set draft_id = d.id
    from chapter_draft d where d.chapter_id = f.chapter_id and d.account_id = f.account_id;
alter table chapter_draft_file
    drop column chapter_id,
    drop column account_id,
    add primary key (draft_id, file_id),
    add foreign key (draft_id) references chapter_draft on delete cascade;
--rollback alter table chapter_draft_file add column chapter_id bigint, add column account_id bigint;
--rollback delete from chapter_draft where chapter_id is null or subject_id is null or number is null;
--rollback update chapter_draft_file f set chapter_id = d.chapter_id, account_id = d.account_id from chapter_draft d where d.id = f.draft_id;
--rollback alter table chapter_draft_file drop column draft_id;
--rollback alter table chapter_draft drop constraint chapter_draft_writer, drop column id, drop column page, drop column step, alter column subject_id set not null, alter column number set not null, add primary key (chapter_id, account_id);
--rollback alter table chapter_draft_file add primary key (chapter_id, account_id, file_id), add foreign key (chapter_id, account_id) references chapter_draft on delete cascade;

--liquibase formatted sql

--changeset chapter:scheduled
-- publish_at, publish_by, announce: of a chapter that is to be published by itself.
alter table chapter
    add column publish_at timestamptz,
    add column publish_by bigint references account on delete set null,
    add column announce   boolean not null default true,
    drop constraint chapter_state_check,
    add constraint chapter_state_check check (state in ('DRAFT', 'SCHEDULED', 'PUBLISHED', 'WITHDRAWN')),
    add constraint chapter_scheduled_check check ((state = 'SCHEDULED') = (publish_at is not null));
create index chapter_due on chapter (publish_at) where state = 'SCHEDULED';
create index chapter_publish_by on chapter (publish_by) where publish_by is not null;
--rollback update chapter set state = case when published_at is null then 'DRAFT' else 'WITHDRAWN' end, publish_at = null where state = 'SCHEDULED';
--rollback drop index chapter_publish_by, chapter_due;
--rollback alter table chapter drop constraint chapter_scheduled_check, drop constraint chapter_state_check, add constraint chapter_state_check check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')), drop column announce, drop column publish_by, drop column publish_at;

--changeset chapter:solutions-from
-- From when students see the solutions of a published chapter: from the beginning (1970), from a date, or null: until its
-- writers show them. SOLUTION_IMAGE: an image or file that only the text of the solutions leads to.
alter table chapter add column solutions_from timestamptz default 'epoch';
alter table chapter_file drop constraint chapter_file_place_check,
    add constraint chapter_file_place_check
        check (place in ('LESSON', 'EXERCISE', 'SOLUTION', 'IMAGE', 'SOLUTION_IMAGE'));
update chapter_file f set place = 'SOLUTION_IMAGE' where place = 'IMAGE'
    and not exists (select from section s where s.chapter_id = f.chapter_id and s.kind <> 'SOLUTION'
        and s.source ~ ('/fichiers/' || f.file_id || '\D'));
--rollback update chapter_file set place = 'IMAGE' where place = 'SOLUTION_IMAGE';
--rollback alter table chapter_file drop constraint chapter_file_place_check, add constraint chapter_file_place_check check (place in ('LESSON', 'EXERCISE', 'SOLUTION', 'IMAGE'));
--rollback alter table chapter drop column solutions_from;

--changeset chapter:number-in-order
-- Chapters change places in one statement: numbers are unique when it ends.
alter table chapter drop constraint chapter_number, add constraint chapter_number unique (subject_id, number) deferrable;
--rollback alter table chapter drop constraint chapter_number, add constraint chapter_number unique (subject_id, number);

--liquibase formatted sql

--changeset academics:catalogue-caches
create trigger university_changed after insert or update or delete on university
    for each statement execute function tell_caches_all('catalogue');
create trigger university_logo_changed after insert or update or delete on university_logo
    for each statement execute function tell_caches_all('catalogue');
create trigger faculty_changed after insert or update or delete on faculty
    for each statement execute function tell_caches_all('catalogue');
create trigger programme_changed after insert or update or delete on programme
    for each statement execute function tell_caches_all('catalogue');
create trigger subject_changed after insert or update or delete on subject
    for each statement execute function tell_caches_all('catalogue');
--rollback drop trigger subject_changed on subject;
--rollback drop trigger programme_changed on programme;
--rollback drop trigger faculty_changed on faculty;
--rollback drop trigger university_logo_changed on university_logo;
--rollback drop trigger university_changed on university;

--changeset academics:no-catalogue-revision
-- The log of changes says what this said, and to whom it matters.
drop table catalogue_revision;
--rollback create table catalogue_revision (only_one boolean primary key default true check (only_one), revision bigint not null);
--rollback insert into catalogue_revision (revision) values (1);

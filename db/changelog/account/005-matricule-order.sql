--liquibase formatted sql

--changeset account:matricule-order
-- Whoever has no matricule comes last in a list, and a window far down is found by comparing values: none is a value here.
alter table account add column matricule_order text collate "C" not null
    generated always as (coalesce(lower(matricule), U&'\+10FFFF')) stored;
create index student_matricule_order on account (matricule_order, id) where role = 'STUDENT';
create index student_university_matricule_order on account (university_id, matricule_order, id) where role = 'STUDENT';
drop index student_matricule, student_university_matricule;
--rollback create index student_matricule on account (matricule_key, id) where role = 'STUDENT';
--rollback create index student_university_matricule on account (university_id, matricule_key, id) where role = 'STUDENT';
--rollback alter table account drop column matricule_order;

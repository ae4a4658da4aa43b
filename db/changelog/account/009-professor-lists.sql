--liquibase formatted sql

--changeset account:professor-lists
-- As students have them. Within a university, by name, professors are found through account_staff.
create index professor_name on account (name_key, id) where role = 'PROFESSOR';
create index professor_username on account (username_key, id) where role = 'PROFESSOR';
create index professor_matricule_order on account (matricule_order, id) where role = 'PROFESSOR';
create index professor_created on account (created_at, id) where role = 'PROFESSOR';
create index professor_state on account (state, name_key, id) where role = 'PROFESSOR';
create index professor_university_username on account (university_id, username_key, id) where role = 'PROFESSOR';
create index professor_university_matricule_order on account (university_id, matricule_order, id) where role = 'PROFESSOR';
create index professor_university_created on account (university_id, created_at, id) where role = 'PROFESSOR';
create index professor_university_state on account (university_id, state, name_key, id) where role = 'PROFESSOR';
--rollback drop index professor_name, professor_username, professor_matricule_order, professor_created, professor_state, professor_university_username, professor_university_matricule_order, professor_university_created, professor_university_state;

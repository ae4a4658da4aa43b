--liquibase formatted sql

--changeset account:viewer-caches
-- Foreign keys that cascade into accounts fire these too: a faculty that moves takes its students' rights along.
create trigger account_changed after update on account
    referencing old table as gone new table as come
    for each statement execute function tell_caches_of_changed('viewer', 'role', 'state', 'university_id', 'username',
        'first_name', 'last_name', 'language', 'theme', 'faculty_id', 'programme_id', 'level');
create trigger account_gone after delete on account
    referencing old table as gone
    for each statement execute function tell_caches_of('id', 'viewer');
create trigger professor_assignment_come after insert on professor_assignment
    referencing new table as come
    for each statement execute function tell_caches_of('account_id', 'viewer');
create trigger professor_assignment_changed after update on professor_assignment
    referencing old table as gone
    for each statement execute function tell_caches_of('account_id', 'viewer');
create trigger professor_assignment_gone after delete on professor_assignment
    referencing old table as gone
    for each statement execute function tell_caches_of('account_id', 'viewer');
--rollback drop trigger professor_assignment_gone on professor_assignment;
--rollback drop trigger professor_assignment_changed on professor_assignment;
--rollback drop trigger professor_assignment_come on professor_assignment;
--rollback drop trigger account_gone on account;
--rollback drop trigger account_changed on account;

--liquibase formatted sql

--changeset setting:setting-caches
create trigger university_setting_come after insert on university_setting
    referencing new table as come
    for each statement execute function tell_caches_of('university_id', 'setting');
create trigger university_setting_changed after update on university_setting
    referencing old table as gone
    for each statement execute function tell_caches_of('university_id', 'setting');
create trigger university_setting_gone after delete on university_setting
    referencing old table as gone
    for each statement execute function tell_caches_of('university_id', 'setting');
--rollback drop trigger university_setting_gone on university_setting;
--rollback drop trigger university_setting_changed on university_setting;
--rollback drop trigger university_setting_come on university_setting;

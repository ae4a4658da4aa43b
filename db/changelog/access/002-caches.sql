--liquibase formatted sql

--changeset access:sign-in-caches
-- Being seen only makes it last longer, which a cache finds out in time.
create trigger sign_in_changed after update on sign_in
    referencing old table as gone new table as come
    for each statement execute function tell_caches_of_changed('sign-in', 'ended_at');
create trigger sign_in_gone after delete on sign_in
    referencing old table as gone
    for each statement execute function tell_caches_of('id', 'sign-in');
--rollback drop trigger sign_in_gone on sign_in;
--rollback drop trigger sign_in_changed on sign_in;

--liquibase formatted sql

--changeset account:tallies
-- How many students are where and in which state: the sum of these rows, at every moment, in every snapshot. Whoever
-- changes students adds the differences in the same transaction and waits for nobody; a timer adds up what has gathered.
create table student_tally (
    university_id bigint   not null,
    faculty_id    bigint   not null,
    programme_id  bigint   not null,
    level         smallint not null,
    state         text     not null,
    students      integer  not null
);
create index student_tally_place on student_tally (university_id, faculty_id, programme_id, level, state) include (students);
-- How many of the students there are came on which day of their university. When an account was made is never changed.
create table registration_tally (
    university_id bigint  not null,
    day           date    not null,
    students      integer not null
);
create index registration_tally_day on registration_tally (university_id, day) include (students);
create index registration_tally_all on registration_tally (day) include (students);
--rollback drop table registration_tally;
--rollback drop table student_tally;

--changeset account:tally-zone splitStatements:false
-- A zone that this server does not know counts as UTC: it keeps nobody from registering.
create function known_zone(zone text) returns text language plpgsql stable as $$
begin
    perform now() at time zone zone;
    return zone;
exception when invalid_parameter_value then
    return 'UTC';
end
$$;
--rollback drop function known_zone(text);

--changeset account:tally-students splitStatements:false
-- Whoever counts by days holds the lock together with others like it; whoever changes a zone waits for them, and they for
-- it: no day is counted by two zones.
create function tally_students() returns trigger language plpgsql as $$
begin
    if tg_op = 'TRUNCATE' then
        truncate student_tally, registration_tally;
    elsif tg_op = 'INSERT' then
        insert into student_tally
        select university_id, faculty_id, programme_id, level, state, count(*) from come
        where role = 'STUDENT' group by 1, 2, 3, 4, 5;
        if found then
            perform pg_advisory_xact_lock_shared(hashtext('registration_tally'));
            insert into registration_tally
            select university_id, (created_at at time zone zone)::date, count(*)
            from come join (
                select id, known_zone(time_zone) as zone from university
                where id in (select university_id from come) offset 0
            ) as u on u.id = university_id
            where role = 'STUDENT' group by 1, 2;
        end if;
    elsif tg_op = 'DELETE' then
        insert into student_tally
        select university_id, faculty_id, programme_id, level, state, -count(*) from gone
        where role = 'STUDENT' group by 1, 2, 3, 4, 5;
        if found then
            perform pg_advisory_xact_lock_shared(hashtext('registration_tally'));
            insert into registration_tally
            select university_id, (created_at at time zone zone)::date, -count(*)
            from gone join (
                select id, known_zone(time_zone) as zone from university
                where id in (select university_id from gone) offset 0
            ) as u on u.id = university_id
            where role = 'STUDENT' group by 1, 2;
        end if;
    else
        -- A sign-in comes to nothing here, and no further.
        insert into student_tally
        select university_id, faculty_id, programme_id, level, state, sum(students)
        from (
            select university_id, faculty_id, programme_id, level, state, -1 as students from gone where role = 'STUDENT'
            union all
            select university_id, faculty_id, programme_id, level, state, 1 from come where role = 'STUDENT'
        ) as changed
        group by 1, 2, 3, 4, 5 having sum(students) <> 0;
        if found then
            perform pg_advisory_xact_lock_shared(hashtext('registration_tally'));
            insert into registration_tally
            select university_id, (moved.created_at at time zone known_zone(time_zone))::date, sum(students)
            from (
                select gone.university_id, gone.created_at, -1 as students
                from gone join come using (id)
                where come.role = 'STUDENT' and gone.university_id <> come.university_id
                union all
                select come.university_id, come.created_at, 1
                from gone join come using (id)
                where come.role = 'STUDENT' and gone.university_id <> come.university_id
            ) as moved join university u on u.id = university_id
            group by 1, 2;
        end if;
    end if;
    return null;
end
$$;
--rollback drop function tally_students();

--changeset account:tally-zone-change splitStatements:false
create function tally_registrations_of_zone() returns trigger language plpgsql as $$
begin
    if tg_when = 'BEFORE' then
        perform pg_advisory_xact_lock(hashtext('registration_tally'));
        return new;
    end if;
    delete from registration_tally where university_id = new.id;
    insert into registration_tally
    select university_id, (created_at at time zone known_zone(new.time_zone))::date, count(*)
    from account where role = 'STUDENT' and university_id = new.id group by 1, 2;
    return null;
end
$$;
--rollback drop function tally_registrations_of_zone();

--changeset account:tally-triggers
-- The triggers first: they let no other writer in until this is committed, and then nothing has been missed.
create trigger student_tally_come after insert on account
    referencing new table as come for each statement execute function tally_students();
create trigger student_tally_changed after update on account
    referencing old table as gone new table as come for each statement execute function tally_students();
create trigger student_tally_gone after delete on account
    referencing old table as gone for each statement execute function tally_students();
create trigger student_tally_emptied after truncate on account
    for each statement execute function tally_students();
create trigger registration_tally_zone_changing before update on university
    for each row when (old.time_zone <> new.time_zone) execute function tally_registrations_of_zone();
create trigger registration_tally_zone_changed after update on university
    for each row when (old.time_zone <> new.time_zone) execute function tally_registrations_of_zone();
insert into student_tally
select university_id, faculty_id, programme_id, level, state, count(*) from account
where role = 'STUDENT' group by 1, 2, 3, 4, 5;
insert into registration_tally
select university_id, (a.created_at at time zone known_zone(time_zone))::date, count(*)
from account a join university u on u.id = university_id
where role = 'STUDENT' group by 1, 2;
--rollback drop trigger registration_tally_zone_changed on university;
--rollback drop trigger registration_tally_zone_changing on university;
--rollback drop trigger student_tally_emptied on account;
--rollback drop trigger student_tally_gone on account;
--rollback drop trigger student_tally_changed on account;
--rollback drop trigger student_tally_come on account;

--changeset account:waiting-students
-- Since when the first of those who wait has waited.
create index student_pending on account (created_at, university_id) where role = 'STUDENT' and state = 'PENDING';
--rollback drop index student_pending;

--liquibase formatted sql

--changeset account:person-text
-- What people are searched by, apart from the accounts and in the order of their names. Of those who share a name nearly all
-- are in one part, close together; a list sorted by name is served part after part and stops when it has its rows. And who
-- is moved or deactivated is not entered anew here. The accounts' triggers alone write it.
create table person_text (
    id            bigint not null,
    role          text   not null,
    university_id bigint,
    name_key      text   not null collate "C",
    search_text   text   not null,
    primary key (id, name_key)
) partition by range (name_key);
create table person_text_a partition of person_text for values from (minvalue) to ('b');
create table person_text_b partition of person_text for values from ('b') to ('c');
create table person_text_c partition of person_text for values from ('c') to ('d');
create table person_text_d partition of person_text for values from ('d') to ('e');
create table person_text_e partition of person_text for values from ('e') to ('f');
create table person_text_f partition of person_text for values from ('f') to ('g');
create table person_text_g partition of person_text for values from ('g') to ('h');
create table person_text_h partition of person_text for values from ('h') to ('k');
create table person_text_k partition of person_text for values from ('k') to ('l');
create table person_text_l partition of person_text for values from ('l') to ('m');
create table person_text_m partition of person_text for values from ('m') to ('n');
create table person_text_n partition of person_text for values from ('n') to ('o');
create table person_text_o partition of person_text for values from ('o') to ('s');
create table person_text_s partition of person_text for values from ('s') to ('t');
create table person_text_t partition of person_text for values from ('t') to ('u');
create table person_text_u partition of person_text for values from ('u') to (maxvalue);
--rollback drop table person_text;

--changeset account:person-text-kept splitStatements:false
create function keep_person_text() returns trigger language plpgsql as $$
begin
    if tg_op = 'TRUNCATE' then
        truncate person_text;
    elsif tg_op = 'INSERT' then
        insert into person_text select id, role, university_id, name_key, search_text from come;
    elsif tg_op = 'DELETE' then
        delete from person_text t using gone where t.name_key = gone.name_key and t.id = gone.id;
    else
        -- Most updates come to nothing here, and no further: who has changed is settled before the texts are looked at.
        with changed as materialized (
            select id, gone.name_key as was, come.role, come.university_id, come.name_key, come.search_text
            from gone join come using (id)
            where row(come.search_text, come.name_key, come.role, come.university_id)
                is distinct from row(gone.search_text, gone.name_key, gone.role, gone.university_id)
        )
        update person_text t set role = c.role, university_id = c.university_id, name_key = c.name_key,
            search_text = c.search_text
        from changed c where t.name_key = c.was and t.id = c.id;
    end if;
    return null;
end
$$;
--rollback drop function keep_person_text();

--changeset account:person-text-triggers
-- The triggers first: they let no other writer in until this is committed, and then nobody has been missed.
create trigger person_text_come after insert on account
    referencing new table as come for each statement execute function keep_person_text();
create trigger person_text_changed after update on account
    referencing old table as gone new table as come for each statement execute function keep_person_text();
create trigger person_text_gone after delete on account
    referencing old table as gone for each statement execute function keep_person_text();
create trigger person_text_emptied after truncate on account
    for each statement execute function keep_person_text();
insert into person_text select id, role, university_id, name_key, search_text from account order by name_key, id;
create index person_text_search on person_text using gin (search_text gin_trgm_ops);
drop index account_search;
--rollback create index account_search on account using gin (search_text gin_trgm_ops);
--rollback drop trigger person_text_emptied on account;
--rollback drop trigger person_text_gone on account;
--rollback drop trigger person_text_changed on account;
--rollback drop trigger person_text_come on account;

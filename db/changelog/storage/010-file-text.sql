--liquibase formatted sql

--changeset storage:file-text splitStatements:false
-- The words of files that hold some, read in the background. What could not be read stands as FAILED and is left alone;
-- attempts are counted before they are made, so that a file which ends its reader is not tried for ever.
create table file_text (
    file_id  bigint  not null primary key references stored_file on delete cascade,
    state    text    not null check (state in ('WAITING', 'DONE', 'EMPTY', 'FAILED')),
    attempts integer not null default 0,
    tried_at timestamptz,
    text     text    not null default '' check (length(text) <= 500000)
);
create index file_text_waiting on file_text (file_id) where state = 'WAITING';

create function file_text_wanted() returns trigger language plpgsql as $$
begin
    insert into file_text (file_id, state)
    select id, 'WAITING' from come where media_type in ('application/pdf', 'text/plain',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document');
    return null;
end
$$;
create trigger file_text_wanted after insert on stored_file
    referencing new table as come for each statement execute function file_text_wanted();
insert into file_text (file_id, state)
    select id, 'WAITING' from stored_file where media_type in ('application/pdf', 'text/plain',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document');
--rollback drop trigger file_text_wanted on stored_file;
--rollback drop function file_text_wanted();
--rollback drop table file_text;

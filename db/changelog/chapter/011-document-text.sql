--liquibase formatted sql

--changeset chapter:document-text
-- What is shown in the page of a Word file: made once, when it is first asked for, by the form of that time. Null: cannot be.
create table document_text (
    file_id bigint   primary key references stored_file on delete cascade,
    form    smallint not null,
    shown   text
);
--rollback drop table document_text;

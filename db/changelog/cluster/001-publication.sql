--liquibase formatted sql

--changeset cluster:event-publication
-- Spring Modulith's table, here so that it is migrated like every other: an event not yet handled by a listener is a row without completion_date.
create table event_publication (
    id                     uuid primary key,
    listener_id            text        not null,
    event_type             text        not null,
    serialized_event       text        not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    last_resubmission_date timestamptz,
    completion_attempts    integer     not null default 0,
    status                 text
);
create index event_publication_event on event_publication using hash (serialized_event);
create index event_publication_open on event_publication (publication_date) where completion_date is null;
--rollback drop table event_publication;

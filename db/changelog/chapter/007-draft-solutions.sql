--liquibase formatted sql

--changeset chapter:draft-solutions
-- Of a chapter that is not there yet: when its writer wants its solutions shown. It is kept with what is typed, since a choice
-- that got lost would show students what is to be kept back. solutions_at: the date, once there is one.
alter table chapter_draft
    add column solutions text not null default 'WITH_THE_REST'
        check (solutions in ('WITH_THE_REST', 'AT_A_DATE', 'BY_HAND')),
    add column solutions_at timestamptz;
--rollback alter table chapter_draft drop column solutions, drop column solutions_at;

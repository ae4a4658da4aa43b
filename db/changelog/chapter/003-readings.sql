--liquibase formatted sql

--changeset chapter:reading-tally
-- How often published chapters of a university were opened by their readers, each day of its time zone. The nodes add to it
-- every few seconds.
create table reading_tally (
    university_id bigint  not null references university on delete cascade,
    day           date    not null,
    readings      integer not null check (readings > 0),
    primary key (university_id, day)
);
create index reading_tally_day on reading_tally (day) include (readings);
--rollback drop table reading_tally;

--changeset chapter:published-at
create index chapter_published on chapter (university_id, published_at) where state = 'PUBLISHED';
create index chapter_published_all on chapter (published_at) where state = 'PUBLISHED';
--rollback drop index chapter_published_all, chapter_published;

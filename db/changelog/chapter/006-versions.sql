--liquibase formatted sql

--changeset chapter:chapter-version
-- Every publication as it was written. A chapter that was published before versions were kept, or by a load, gets its first
-- one when it is published again or withdrawn.
create table chapter_version (
    chapter_id   bigint      not null references chapter on delete cascade,
    ordinal      integer     not null check (ordinal > 0),
    published_at timestamptz not null,
    publisher_id bigint references account on delete set null,
    subject_id   bigint      not null,
    number       integer     not null,
    title        text        not null,
    lesson       text        not null,
    exercise     text        not null,
    solution     text        not null,
    primary key (chapter_id, ordinal)
);
create index chapter_version_publisher on chapter_version (publisher_id);
create table chapter_version_file (
    chapter_id bigint  not null,
    ordinal    integer not null,
    file_id    bigint  not null references stored_file,
    place      text    not null check (place in ('LESSON', 'EXERCISE', 'SOLUTION', 'IMAGE', 'SOLUTION_IMAGE')),
    position   integer not null,
    primary key (chapter_id, ordinal, file_id),
    foreign key (chapter_id, ordinal) references chapter_version on delete cascade
);
create index chapter_version_file_file on chapter_version_file (file_id);
--rollback drop table chapter_version_file, chapter_version;

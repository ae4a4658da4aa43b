--liquibase formatted sql

--changeset comment:newest-of-author
-- What a person has written last, to see whether it is too much or the same again.
create index comment_author_newest on comment (author_id, id);
drop index comment_author;
--rollback create index comment_author on comment (author_id);
--rollback drop index comment_author_newest;

--liquibase formatted sql

--changeset account:codes
-- Codes that a job has made for many people, to be typed from paper. nonce: from it and the installation's secret the code
-- is made anew whenever it is printed; only its keyed hash is kept, as of every link. replaced_by: the job that has handed
-- out another one since; undoing that job lets this one open again.
alter table one_time_link add column nonce bytea check (octet_length(nonce) = 16);
alter table one_time_link add column job_id bigint references job on delete cascade;
alter table one_time_link add column replaced_by bigint;
alter table one_time_link add constraint one_time_link_code check ((nonce is null) = (job_id is null));
create unique index one_time_link_job on one_time_link (job_id, account_id) where job_id is not null;
--rollback alter table one_time_link drop column replaced_by, drop column job_id, drop column nonce;

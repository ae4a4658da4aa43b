--liquibase formatted sql

--changeset job:scheduled-task
-- The table of db-scheduler 16, here so that it is migrated like every other: what is to be done, when, and by whom it is
-- being done. A few dozen rows that change every second: without indexes on what changes they are updated in place.
create table scheduled_task (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    primary key (task_name, task_instance)
) with (fillfactor = 50);
--rollback drop table scheduled_task;

--changeset job:job
-- Work on many rows. university_id null: of the whole platform. run counts who has taken it up: only the last may write.
create table job (
    id             bigint generated always as identity primary key,
    kind           text        not null check (length(kind) between 1 and 60),
    university_id  bigint,
    parameters     jsonb       not null,
    title          jsonb       not null,
    about          jsonb       not null,
    asked_by       bigint      not null,
    asked_by_name  text        not null,
    undone_by      bigint,
    undone_by_name text,
    pass           text        not null check (pass in ('WORK', 'UNDO')),
    state          text        not null check (state in ('WAITING', 'RUNNING', 'STOPPING', 'STOPPED', 'FAILED', 'DONE')),
    total          integer     not null check (total > 0),
    done           integer     not null default 0 check (done >= 0),
    skipped        integer     not null default 0 check (skipped >= 0),
    failed         integer     not null default 0 check (failed >= 0),
    undone         integer     not null default 0 check (undone >= 0),
    kept           integer     not null default 0 check (kept >= 0),
    position       bigint,
    run            integer     not null default 0,
    created_at     timestamptz not null,
    started_at     timestamptz,
    finished_at    timestamptz,
    cleared_at     timestamptz,
    check (done + skipped + failed <= total),
    check (undone + kept <= done),
    check ((pass = 'UNDO') = (undone_by is not null)),
    check ((undone_by is null) = (undone_by_name is null)),
    check ((state in ('STOPPED', 'FAILED', 'DONE')) = (finished_at is not null))
);
create index job_university on job (university_id, id);
create index job_open on job (id) where finished_at is null;
create index job_kept on job (finished_at) where cleared_at is null;
--rollback drop table job;

--changeset job:job-ledger
-- Each row that the job is about, written down when it was asked for; then what became of it, with what undoing needs: the
-- row as it was, and its version when the job had changed it.
create table job_ledger (
    job_id  bigint not null references job on delete cascade,
    row_id  bigint not null,
    outcome text check (outcome in ('CHANGED', 'SKIPPED', 'FAILED', 'UNDONE', 'KEPT')),
    before  jsonb,
    version bigint,
    primary key (job_id, row_id),
    check ((coalesce(outcome, '') in ('CHANGED', 'UNDONE', 'KEPT')) = (before is not null)),
    check ((before is null) = (version is null))
);
--rollback drop table job_ledger;

--changeset job:job-problem
-- What a person reads of the rows that were left as they were; the name is copied, for the row may go.
create table job_problem (
    job_id  bigint not null references job on delete cascade,
    pass    text   not null check (pass in ('WORK', 'UNDO')),
    row_id  bigint not null,
    outcome text   not null check (outcome in ('SKIPPED', 'FAILED', 'KEPT')),
    label   text   not null,
    reason  jsonb  not null,
    primary key (job_id, pass, row_id)
);
--rollback drop table job_problem;

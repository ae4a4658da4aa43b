--liquibase formatted sql

--changeset cluster:cache-log
-- What the caches of the nodes must forget: written by triggers, so in the transaction that made the change, whoever made
-- it and however. Every node reads it several times a second, from the oldest transaction that was running the last time.
-- key: one key, or group/ for all keys that begin so, or * for all.
create table cache_log (
    seq   bigint generated always as identity,
    cache text        not null,
    key   text        not null,
    xid   xid8        not null default pg_current_xact_id(),
    at    timestamptz not null default clock_timestamp(),
    primary key (xid, seq)
);
--rollback drop table cache_log;

--changeset cluster:tell-caches splitStatements:false
-- Many keys at once are told as one: forgetting more than is needed is always right.
create function tell_caches(cache text, keys text[]) returns void language sql as $$
    insert into cache_log (cache, key)
    select tell_caches.cache, key
    from unnest(case when cardinality(keys) > 500 then array ['*'] else keys end) as key
$$;
--rollback drop function tell_caches(text, text[]);

--changeset cluster:tell-caches-all splitStatements:false
-- Statement trigger tell_caches_all('cache', …): these forget everything.
create function tell_caches_all() returns trigger language plpgsql as $$
begin
    for i in 0 .. tg_nargs - 1 loop
        perform tell_caches(tg_argv[i], array ['*']);
    end loop;
    return null;
end
$$;
--rollback drop function tell_caches_all();

--changeset cluster:tell-caches-of splitStatements:false
-- Statement trigger tell_caches_of('column', 'cache', …): these forget the keys in that column, of the rows that are gone
-- ("old table as gone") after a delete or update, that have come ("new table as come") after an insert.
-- As 'column/' the keys are groups.
create function tell_caches_of() returns trigger language plpgsql as $$
declare
    keys text[];
begin
    execute format('select array_agg(distinct %I || %L) from %I',
            rtrim(tg_argv[0], '/'), case when tg_argv[0] like '%/' then '/' else '' end,
            case when tg_op = 'INSERT' then 'come' else 'gone' end)
        into keys;
    for i in 1 .. tg_nargs - 1 loop
        perform tell_caches(tg_argv[i], coalesce(keys, '{}'));
    end loop;
    return null;
end
$$;
--rollback drop function tell_caches_of();

--changeset cluster:tell-caches-of-changed splitStatements:false
-- Statement trigger after an update, with "old table as gone new table as come", tell_caches_of_changed('cache', 'column', …):
-- that cache forgets the ids of the rows in which one of these columns changed.
create function tell_caches_of_changed() returns trigger language plpgsql as $$
declare
    before text;
    after text;
    keys text[];
begin
    select string_agg(format('gone.%I', name), ','), string_agg(format('come.%I', name), ',')
    into before, after
    from unnest(tg_argv[1:]) as name;
    execute format('select array_agg(id::text) from (select id from come join gone using (id)
            where row(%s) is distinct from row(%s) limit 501) as changed', before, after)
        into keys;
    perform tell_caches(tg_argv[0], coalesce(keys, '{}'));
    return null;
end
$$;
--rollback drop function tell_caches_of_changed();

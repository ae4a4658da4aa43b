--liquibase formatted sql

--changeset cluster:tell-caches-together splitStatements:false rollbackSplitStatements:false
-- Keys share a row, with spaces between them: bulk work names a thousand at once. A node that does not know it yet cannot
-- read such a row and takes nothing from memory until it is over.
create or replace function tell_caches(cache text, keys text[]) returns void language sql as $$
    insert into cache_log (cache, key)
    select tell_caches.cache, string_agg(key, ' ')
    from unnest(case when cardinality(keys) > 1000 then array ['*'] else keys end) with ordinality as named (key, place)
    group by (place - 1) / 200
$$;
--rollback create or replace function tell_caches(cache text, keys text[]) returns void language sql as $$
--rollback     insert into cache_log (cache, key)
--rollback     select tell_caches.cache, key
--rollback     from unnest(case when cardinality(keys) > 500 then array ['*'] else keys end) as key
--rollback $$;

--changeset cluster:tell-caches-of-more-changed splitStatements:false rollbackSplitStatements:false
create or replace function tell_caches_of_changed() returns trigger language plpgsql as $$
declare
    before text;
    after text;
    keys text[];
begin
    select string_agg(format('gone.%I', name), ','), string_agg(format('come.%I', name), ',')
    into before, after
    from unnest(tg_argv[1:]) as name;
    execute format('select array_agg(id::text) from (select id from come join gone using (id)
            where row(%s) is distinct from row(%s) limit 1001) as changed', before, after)
        into keys;
    perform tell_caches(tg_argv[0], coalesce(keys, '{}'));
    return null;
end
$$;
--rollback create or replace function tell_caches_of_changed() returns trigger language plpgsql as $$
--rollback declare
--rollback     before text;
--rollback     after text;
--rollback     keys text[];
--rollback begin
--rollback     select string_agg(format('gone.%I', name), ','), string_agg(format('come.%I', name), ',')
--rollback     into before, after
--rollback     from unnest(tg_argv[1:]) as name;
--rollback     execute format('select array_agg(id::text) from (select id from come join gone using (id)
--rollback             where row(%s) is distinct from row(%s) limit 501) as changed', before, after)
--rollback         into keys;
--rollback     perform tell_caches(tg_argv[0], coalesce(keys, '{}'));
--rollback     return null;
--rollback end
--rollback $$;

package etudeline.notification;

/** The SQL of an inbox: each stream is read backwards along its index and no further than asked. */
final class InboxQueries {

    private static final String MARKS = """
            with marks as (
                select coalesce(a.placed_at, a.created_at - interval '30 days') as since_at,
                    coalesce(b.audience_read_up_to, 0) as audience_read,
                    coalesce(b.audience_deleted_up_to, 0) as audience_deleted,
                    coalesce(b.person_read_up_to, 0) as person_read,
                    coalesce(b.person_deleted_up_to, 0) as person_deleted
                from account a left join inbox b on b.account_id = a.id where a.id = :me
            )
            """;

    private static final String NEVER = "9223372036854775807";

    /** Where a stay begins in the stream: most older items are then not even looked at. */
    private static final String FIRST = "coalesce((select i.id from audience_item i where i.at >= s.from_at"
            + " order by i.at, i.id limit 1), " + NEVER + ")";

    /** When the person belonged to the audience: now, and formerly in the same programme and ladder. */
    private static final String STAYS = """
            , stays as materialized (
                select s.*, %s as first_id from (
                    select cast(:programme as bigint) as programme_id, :level as level, m.since_at as from_at, timestamptz 'infinity' as until_at from marks m
                    union all
                    select f.programme_id, least(f.level, :level), f.from_at, f.until_at from former_place f
                    where f.account_id = :me and f.programme_id = :programme and f.level between :lowest and :highest
                ) s
            )
            """.formatted(FIRST);

    /**
     * Whether an item is shown, looked up for each by itself. Nothing here tells the planner how many items are left out,
     * so that it walks the stream from its newest end and stops at the limit. Told by joins it reckoned, from the number of
     * marks, that few would be left, and read and sorted whole streams.
     */
    private static final String SHOWN = """
            cross join lateral (
                select 1 where %s
                    and (i.comment_id is null or exists (select 1 from comment t
                        where t.id = i.comment_id and t.deleted_at is null and t.hidden_at is null))
                offset 0
            ) shown""";

    private static final String OF_CHAPTER = "exists (select 1 from chapter c where c.id = i.chapter_id and (%s))";

    private static final String WORDS = """
            select i.*, c.number, c.title, c.subject_id, left(t.text, 200) as excerpt,
                concat_ws(' ', a.title, a.first_name, a.last_name) as actor
            from (select i.*, i.read_at is not null or i.id <= m.%s as read from %s order by i.id desc limit :limit) i
            left join chapter c on c.id = i.chapter_id
            left join account a on a.id = i.actor_id
            left join comment t on t.id = i.comment_id
            order by i.id desc""";

    private InboxQueries() {}

    /** How many are unread, counted no further than {@code :limit}. */
    static String unread(Readership reader) {
        String person = "(select 1 from " + personItems(reader, "i.read_at is null and i.id > m.person_read") + ")";
        if (!reader.hasAudience()) {
            return MARKS + "select count(*) from " + person + " unread";
        }
        String audience =
                "(select 1 from " + audienceItems(reader, "k.read_at is null", "m.audience_read", NEVER) + ")";
        return MARKS + STAYS + "select count(*) from (" + audience + " union all " + person + " limit :limit) unread";
    }

    /** The audience's items below {@code :before}, newest first, {@code :limit} of them. */
    static String audience(Readership reader) {
        return MARKS + STAYS + WORDS.formatted("audience_read", audienceItems(reader, "true", "0", ":before"));
    }

    /** The person's own items below {@code :before}, newest first, {@code :limit} of them. */
    static String person(Readership reader) {
        return MARKS + WORDS.formatted("person_read", personItems(reader, "i.id < :before"));
    }

    /**
     * One range of the index audience_item_stream per stream, bounds and order alike by all its columns: the planner might
     * look for equal programme and level along the primary key instead, which is long where the stream is a quiet one.
     */
    private static String audienceItems(Readership reader, String mark, String above, String below) {
        String shown = "k.deleted_at is null and " + mark + " and i.at >= s.from_at and i.at < s.until_at and "
                + OF_CHAPTER.formatted(reader.condition());
        return """
                stays s cross join unnest(array[:levels]) l (level) cross join marks m cross join lateral (
                    select i.id, i.kind, i.at, i.chapter_id, i.comment_id, i.actor_id, k.read_at
                    from audience_item i
                    left join lateral (
                        select k.read_at, k.deleted_at from audience_mark k
                        where k.account_id = :me and k.item_id = i.id offset 0
                    ) k on true
                    %s
                    where (i.programme_id, i.level, i.id)
                            > (s.programme_id, l.level, greatest(s.first_id - 1, m.audience_deleted, %s))
                        and (i.programme_id, i.level, i.id) < (s.programme_id, l.level, %s)
                    order by i.programme_id desc, i.level desc, i.id desc limit :limit
                ) i
                where l.level <= s.level""".formatted(SHOWN.formatted(shown), above, below);
    }

    private static String personItems(Readership reader, String range) {
        String shown = "(i.chapter_id is null or " + OF_CHAPTER.formatted(reader.condition()) + ")";
        return """
            marks m cross join lateral (
                select i.id, i.kind, i.at, i.chapter_id, i.comment_id, i.actor_id, i.read_at
                from person_item i
                %s
                where i.account_id = :me and i.deleted_at is null and i.id > m.person_deleted and %s
                order by i.id desc limit :limit
            ) i""".formatted(SHOWN.formatted(shown), range);
    }
}

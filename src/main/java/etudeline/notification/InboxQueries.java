package etudeline.notification;

/** The SQL of an inbox: each stream is read backwards along its index and no further than asked. */
final class InboxQueries {

    private static final String MARKS = """
            with marks as (
                select coalesce(b.since_at, a.created_at - interval '30 days') as since_at,
                    coalesce(b.audience_read_up_to, 0) as audience_read,
                    coalesce(b.audience_deleted_up_to, 0) as audience_deleted,
                    coalesce(b.person_read_up_to, 0) as person_read,
                    coalesce(b.person_deleted_up_to, 0) as person_deleted
                from account a left join inbox b on b.account_id = a.id where a.id = :me
            )
            """;

    /** Where a stay begins in the stream: most older items are then not even looked at. */
    private static final String FIRST =
            "(select i.id from audience_item i where i.at >= s.from_at order by i.at, i.id limit 1)";

    /** When the person belonged to the audience: now, and formerly in the same programme and ladder. */
    private static final String STAYS = """
            , stays as (
                select s.*, %s as first_id from (
                    select :level as level, m.since_at as from_at, timestamptz 'infinity' as until_at from marks m
                    union all
                    select least(f.level, :level), f.from_at, f.until_at from former_place f
                    where f.account_id = :me and f.programme_id = :programme and f.level between :lowest and :highest
                ) s
            )
            """.formatted(FIRST);

    // The times are compared as sums, which no index holds: the stream is walked from its newest end, whatever the
    // planner
    // guesses of how few items are that young.
    private static final String AUDIENCE = """
            stays s cross join unnest(array[:levels]) l (level) cross join marks m cross join lateral (
                select i.id, i.kind, i.at, i.chapter_id, i.comment_id, i.actor_id, k.read_at
                from audience_item i
                join chapter c on c.id = i.chapter_id
                left join audience_mark k on k.account_id = :me and k.item_id = i.id
                left join comment t on t.id = i.comment_id
                where i.programme_id = :programme and i.level = l.level
                    and i.id >= s.first_id and i.at + interval '0' >= s.from_at and i.at + interval '0' < s.until_at
                    and i.id > m.audience_deleted and k.deleted_at is null
                    and %s and %s and t.deleted_at is null and t.hidden_at is null
                order by i.id desc limit :limit
            ) i
            where l.level <= s.level""";

    private static final String PERSON = """
            marks m cross join lateral (
                select i.id, i.kind, i.at, i.chapter_id, i.comment_id, i.actor_id, i.read_at
                from person_item i
                left join chapter c on c.id = i.chapter_id
                left join comment t on t.id = i.comment_id
                where i.account_id = :me and i.deleted_at is null and i.id > m.person_deleted
                    and %s and (i.chapter_id is null or (%s)) and t.deleted_at is null and t.hidden_at is null
                order by i.id desc limit :limit
            ) i""";

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
        String person = "(select 1 from "
                + PERSON.formatted("i.read_at is null and i.id > m.person_read", reader.condition()) + ")";
        if (!reader.hasAudience()) {
            return MARKS + "select count(*) from " + person + " unread";
        }
        String audience = "(select 1 from "
                + AUDIENCE.formatted("k.read_at is null and i.id > m.audience_read", reader.condition()) + ")";
        return MARKS + STAYS + "select count(*) from (" + audience + " union all " + person + " limit :limit) unread";
    }

    /** The audience's items below {@code :before}, newest first, {@code :limit} of them. */
    static String audience(Readership reader) {
        return MARKS
                + STAYS
                + WORDS.formatted("audience_read", AUDIENCE.formatted("i.id < :before", reader.condition()));
    }

    /** The person's own items below {@code :before}, newest first, {@code :limit} of them. */
    static String person(Readership reader) {
        return MARKS + WORDS.formatted("person_read", PERSON.formatted("i.id < :before", reader.condition()));
    }
}

package etudeline.chapter;

import etudeline.chapter.SearchPlaces.Reach;
import etudeline.kit.Searched;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds rows by their words, so many at most however many have them: the newest, those of the own level before. Nothing but
 * these is ranked.
 *
 * <p>Who may read very much gets the first of the newest {@value #WALKED} that match, when the newest {@value #TRIED} promise
 * enough of them: a frequent word. Otherwise the index finds what has the words and may be read, which is sorted by age before
 * any of it is looked at. A phrase is looked for in so many that have its words; each of these is fetched by itself, for the
 * index knows no phrases: asked for one, it would have all looked at that have its words.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
public class SearchRows {

    /** More of one kind are not ranked. */
    public static final int MOST = 200;

    private static final int WALKED = 4000;
    private static final int TRIED = 400;
    private static final int PHRASES = 2000;
    private static final int GATHERED = 40_000;

    private static final String NO_SCAN = "select set_config('enable_seqscan', 'off', true),"
            + " set_config('pg_trgm.word_similarity_threshold', '0.4', true)";

    private static final String QUERY = """
            with query as materialized (
                select search_query(:typed, string_to_array(:phrases, E'\\n'), string_to_array(:without, E'\\n')) as strict,
                    search_query(:wanted, '{}', '{}') as loose
            )
            """;

    private static final String WALK = """
            , tried as materialized (
                select count(*) as found from (select words from TABLE RANGE order by at desc, ORDER limit %d) newest
                where words @@ (select strict from query)
            ), walk as materialized (
                select * from (
                    select chapter_id, KEY as key, at, words, places from TABLE RANGE order by at desc, ORDER limit %d
                ) newest where (select found from tried) >= %d and words @@ (select strict from query) limit %d
            )
            """.formatted(TRIED, WALKED, MOST * TRIED / WALKED, MOST);

    private static final String FOUND = """
            , gathered as materialized (
                select chapter_id, KEY as key, at, places && :first::bigint[] as own, ctid as row from TABLE
                where words @@ (select loose from query) WITHIN UNLESS limit %d
            ), newest as (
                select * from gathered order by own desc, at desc, chapter_id desc limit :looked
            ), found as (
                select n.chapter_id, n.key, n.at, t.words
                from newest n cross join lateral (select words from TABLE t where t.ctid = n.row offset 0) t
                where t.words @@ (select strict from query)
                order by n.own desc, n.at desc, n.chapter_id desc limit %d
            )
            """.formatted(GATHERED, MOST);

    private static final String RANKED = """
            select chapter_id, key, at, ts_rank('{.1, .2, .5, 1}', words, (select strict from query), 1) as rank,
                TITLED as titled from (SOURCES) matching
            """;

    private final JdbcClient database;

    SearchRows(JdbcClient database) {
        this.database = database;
    }

    /** In no order. As many as {@link #MOST}: there may be more. Forbids full scans for the rest of the transaction. */
    public List<Candidate> find(SearchTable table, Searched searched, SearchPlaces places) {
        forbidScans();
        JdbcClient.StatementSpec statement = database.sql(sql(table, places))
                .param("typed", String.join(" ", searched.words()))
                .param("phrases", String.join("\n", searched.phrases()))
                .param("without", String.join("\n", searched.without()))
                .param("wanted", searched.wanted())
                .param(
                        "looked",
                        searched.phrases().isEmpty() && searched.without().isEmpty() ? MOST : PHRASES)
                .param("first", SearchPlaces.array(places.first()));
        if (!places.found().isEmpty()) {
            statement = statement.param("found", SearchPlaces.array(places.found()));
        }
        if (places.reach() instanceof Reach.Much(Long university) && university != null) {
            statement = statement.param("university", university);
        }
        return statement
                .query((row, _) -> new Candidate(
                        new ChapterId(row.getLong("chapter_id")),
                        row.getString("key"),
                        row.getTimestamp("at").toInstant(),
                        row.getDouble("rank"),
                        row.getBoolean("titled")))
                .list();
    }

    void forbidScans() {
        database.sql(NO_SCAN).query((_, _) -> "").single();
    }

    private static String sql(SearchTable table, SearchPlaces places) {
        String within = places.found().isEmpty() ? "" : "and places && :found::bigint[]";
        String statement = places.reach() instanceof Reach.Much(Long university)
                ? QUERY
                        + WALK.replace("RANGE", university == null ? "" : "where university_id = :university")
                        + FOUND.replace("UNLESS", "and (select count(*) from walk) < " + MOST)
                        + RANKED.replace(
                                "SOURCES",
                                "select chapter_id, key, at, words from walk where (select count(*) from walk) = "
                                        + MOST + " union all select * from found")
                : QUERY + FOUND.replace("UNLESS", "") + RANKED.replace("SOURCES", "select * from found");
        return statement
                .replace("WITHIN", within)
                .replace("TABLE", table.name())
                .replace("TITLED", table.titled() ? "ts_filter(words, '{a}') @@ (select strict from query)" : "false")
                .replace("KEY", table.key())
                .replace("ORDER", table.order());
    }
}

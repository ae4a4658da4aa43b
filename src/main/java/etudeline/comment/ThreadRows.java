package etudeline.comment;

import etudeline.chapter.ChapterId;
import etudeline.kit.AccountId;
import etudeline.kit.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads threads, the authors' names along with them: one statement for the tops, one for all their answers. */
@Component
class ThreadRows {

    private static final String COMMENT = """
            select c.id, c.thread_id, c.author_id, c.text, c.created_at, c.edited_at, c.version,
                c.deleted_at is not null as deleted, c.hidden_at is not null as hidden, a.role,
                concat_ws(' ', a.title, a.first_name, a.last_name) as author_name,
                upper(left(a.first_name, 1) || left(a.last_name, 1)) as initials,
                concat_ws(' ', pa.title, pa.first_name, pa.last_name) as answered_name,
                %s
            from %s c
            left join account a on a.id = c.author_id
            left join comment p on p.id = c.parent_id and p.parent_id is not null
            left join account pa on pa.id = p.author_id
            """;

    /** What is hidden and was not answered leaves no trace for those who may not read it. */
    private static final String SEEN =
            "(:moderator or x.hidden_at is null or x.author_id = :viewer or exists (select 1 from comment r where r.%s = x.id))";

    private static final String TOTAL = "(select count(*) from comment n"
            + " where n.chapter_id = :chapter and n.deleted_at is null and n.hidden_at is null) as total";

    private static final String TOPS = COMMENT.formatted(
                    TOTAL,
                    "(select * from comment x where x.chapter_id = :chapter and x.parent_id is null and x.id < :before and "
                            + SEEN.formatted("thread_id") + " order by x.id desc limit :limit)")
            + "order by c.id desc";

    private static final String TOP = COMMENT.formatted(
            "0 as total",
            "(select * from comment x where x.id = (select coalesce(thread_id, id) from comment where id = :id"
                    + " and chapter_id = :chapter) and " + SEEN.formatted("thread_id") + ")");

    private static final String ANSWERS = COMMENT.formatted(
                    "0 as total",
                    "unnest(array[:threads]) t (top) cross join lateral (select * from comment x where x.thread_id = t.top"
                            + " and x.id > :after and " + SEEN.formatted("parent_id") + " order by x.id limit :limit)")
            + "order by c.id";

    /**
     * Whose eyes it is read with.
     *
     * @param moderator sees what is hidden
     * @param viewer sees own ones that are hidden
     */
    record Sight(boolean moderator, long viewer) {

        static final Sight EVERYTHING = new Sight(true, 0);

        /** Of somebody who has written nothing. */
        static final Sight NOBODYS = new Sight(false, 0);
    }

    /** A row before the person's rights are known. */
    record Row(
            CommentId id,
            CommentId thread,
            @Nullable AccountId author,
            String authorName,
            String initials,
            boolean professor,
            String answeredName,
            String text,
            Instant at,
            @Nullable Instant editedAt,
            ShownComment.State state,
            int version,
            int total) {

        static List<CommentId> ids(List<Row> rows) {
            return rows.stream().map(Row::id).toList();
        }

        ShownComment shownTo(CommentRights rights) {
            return new ShownComment(
                    id,
                    thread,
                    author,
                    state == ShownComment.State.DELETED ? "" : authorName,
                    state == ShownComment.State.DELETED ? "" : initials,
                    professor,
                    answeredName,
                    rights.reads(state, author) ? text : "",
                    at,
                    editedAt,
                    state,
                    version,
                    rights.over(state, author, at));
        }
    }

    private final JdbcClient database;

    ThreadRows(JdbcClient database) {
        this.database = database;
    }

    List<Row> tops(ChapterId chapter, long before, int limit, Sight sight) {
        return seen(TOPS, sight)
                .param("chapter", chapter.value())
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    /** The top of the thread that the comment belongs to. */
    Optional<Row> top(ChapterId chapter, CommentId id, Sight sight) {
        return seen(TOP, sight)
                .param("chapter", chapter.value())
                .param("id", id.value())
                .query((row, _) -> read(row))
                .optional();
    }

    /** At most so many of each thread, by age. */
    List<Row> answers(List<CommentId> threads, long after, int limit, Sight sight) {
        if (threads.isEmpty()) {
            return List.of();
        }
        return seen(ANSWERS, sight)
                .param("threads", threads.stream().map(CommentId::value).toList())
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    /** These, in no order. */
    List<Row> of(Collection<CommentId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return database.sql(COMMENT.formatted("0 as total", "comment") + "where c.id in (:ids)")
                .param("ids", ids.stream().map(CommentId::value).toList())
                .query((row, _) -> read(row))
                .list();
    }

    Set<AccountId> authorsOfHidden(ChapterId chapter) {
        return database.sql("select distinct author_id from comment"
                        + " where chapter_id = ? and hidden_at is not null and author_id is not null")
                .param(chapter.value())
                .query((row, _) -> new AccountId(row.getLong(1)))
                .set();
    }

    private JdbcClient.StatementSpec seen(String sql, Sight sight) {
        return database.sql(sql).param("moderator", sight.moderator()).param("viewer", sight.viewer());
    }

    private static Row read(ResultSet row) throws SQLException {
        CommentId id = new CommentId(row.getLong("id"));
        long thread = row.getLong("thread_id");
        long author = row.getLong("author_id");
        Timestamp editedAt = row.getTimestamp("edited_at");
        return new Row(
                id,
                thread == 0 ? id : new CommentId(thread),
                author == 0 ? null : new AccountId(author),
                row.getString("author_name"),
                Objects.requireNonNullElse(row.getString("initials"), ""),
                Role.Names.PROFESSOR.equals(row.getString("role")),
                row.getString("answered_name"),
                row.getString("text"),
                row.getTimestamp("created_at").toInstant(),
                editedAt == null ? null : editedAt.toInstant(),
                state(row),
                row.getInt("version"),
                row.getInt("total"));
    }

    private static ShownComment.State state(ResultSet row) throws SQLException {
        if (row.getBoolean("deleted")) {
            return ShownComment.State.DELETED;
        }
        return row.getBoolean("hidden") ? ShownComment.State.HIDDEN : ShownComment.State.SHOWN;
    }
}

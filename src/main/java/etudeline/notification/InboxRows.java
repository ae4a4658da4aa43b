package etudeline.notification;

import etudeline.access.Viewer;
import etudeline.chapter.ChapterId;
import etudeline.comment.CommentId;
import etudeline.kit.SubjectId;
import etudeline.notification.InboxPage.Cursor;
import etudeline.notification.ItemId.Stream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a person may see of both streams. */
@Component
class InboxRows {

    private final JdbcClient database;

    InboxRows(JdbcClient database) {
        this.database = database;
    }

    /** One statement. */
    int unread(Viewer viewer, int most) {
        Readership reader = Readership.of(viewer);
        return database.sql(InboxQueries.unread(reader))
                .params(reader.parameters())
                .param("limit", most)
                .query(Integer.class)
                .single();
    }

    /** One statement per stream. */
    InboxPage page(Viewer viewer, Cursor before, int size) {
        Readership reader = Readership.of(viewer);
        return InboxPage.merged(
                reader.hasAudience() ? audience(reader, before.audience(), size + 1) : List.of(),
                person(reader, before.person(), size + 1),
                before,
                size);
    }

    /** The item, when the person may see it. */
    Optional<InboxItem> find(Viewer viewer, ItemId id) {
        Readership reader = Readership.of(viewer);
        long before = id.value() + 1;
        List<InboxItem> nearest = switch (id.stream()) {
            case AUDIENCE -> reader.hasAudience() ? audience(reader, before, 1) : List.of();
            case PERSON -> person(reader, before, 1);
        };
        return nearest.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    private List<InboxItem> audience(Readership reader, long before, int limit) {
        return items(InboxQueries.audience(reader), Stream.AUDIENCE, reader, before, limit);
    }

    private List<InboxItem> person(Readership reader, long before, int limit) {
        return items(InboxQueries.person(reader), Stream.PERSON, reader, before, limit);
    }

    private List<InboxItem> items(String sql, Stream stream, Readership reader, long before, int limit) {
        return database.sql(sql)
                .params(reader.parameters())
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> read(row, stream))
                .list();
    }

    private static InboxItem read(ResultSet row, Stream stream) throws SQLException {
        long chapter = row.getLong("chapter_id");
        long comment = row.getLong("comment_id");
        String excerpt = row.getString("excerpt");
        return new InboxItem(
                new ItemId(stream, row.getLong("id")),
                Kind.valueOf(row.getString("kind")),
                row.getTimestamp("at").toInstant(),
                row.getBoolean("read"),
                row.getString("actor"),
                chapter == 0
                        ? null
                        : new InboxItem.About(
                                new ChapterId(chapter),
                                row.getInt("number"),
                                row.getString("title"),
                                new SubjectId(row.getLong("subject_id"))),
                comment == 0 ? null : new CommentId(comment),
                excerpt == null ? "" : excerpt);
    }
}

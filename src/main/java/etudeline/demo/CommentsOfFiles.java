package etudeline.demo;

import etudeline.kit.TableWriter;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was asked and answered under the chapters of the small demo. */
@Component
class CommentsOfFiles {

    private static final String HIDDEN = "HIDDEN ";
    private static final String DELETED = "DELETED";

    /** A comment with the ones it hangs on; without them it opens a thread. */
    private record Written(
            long id,
            long chapter,
            @Nullable Long parent,
            @Nullable Long thread) {}

    private record Timed(Csv.Row row, Instant at) {}

    private final DemoDatabase database;

    CommentsOfFiles(DemoDatabase database) {
        this.database = database;
    }

    /** Writes them with ids from 1 on, by age. */
    void write(Map<String, Chapter> chapters, Map<String, Person> people, Moments moments) {
        List<Timed> byAge = Csv.read("comments-small.csv").stream()
                .map(row -> new Timed(row, moments.daysAgo(row.number("days"), LocalTime.parse(row.text("time")))))
                .sorted(Comparator.comparing(Timed::at))
                .toList();
        Map<String, Written> written = new HashMap<>();
        try (TableWriter rows = CommentRows.table(database)) {
            for (Timed comment : byAge) {
                Csv.Row row = comment.row();
                Written placed = place(row, written, chapters);
                written.put(row.text("key"), placed);
                String state = row.text("state");
                rows.row(
                        placed.id(),
                        placed.chapter(),
                        placed.parent(),
                        placed.thread(),
                        person(people, row.text("author")),
                        row.text("text"),
                        comment.at(),
                        state.equals(DELETED) ? comment.at().plusSeconds(600) : null,
                        state.startsWith(HIDDEN) ? comment.at().plusSeconds(3600) : null,
                        state.startsWith(HIDDEN) ? person(people, state.substring(HIDDEN.length())) : null);
            }
        }
    }

    private static Written place(Csv.Row row, Map<String, Written> written, Map<String, Chapter> chapters) {
        long id = written.size() + 1L;
        long chapter = Objects.requireNonNull(chapters.get(row.text("chapter"))).id();
        if (!row.has("parent")) {
            return new Written(id, chapter, null, null);
        }
        Written parent = Objects.requireNonNull(written.get(row.text("parent")), row.text("parent"));
        return new Written(id, chapter, parent.id(), parent.thread() == null ? parent.id() : parent.thread());
    }

    private static long person(Map<String, Person> people, String username) {
        return Objects.requireNonNull(people.get(username), username).id();
    }
}

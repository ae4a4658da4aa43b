package etudeline.chapter;

import etudeline.kit.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Where people read, and what follows them as readers, in the database; each method is one statement. */
@Component
class ReadingRows {

    /** Without a look at the shelf for so long, the visit is over. */
    static final Duration VISIT = Duration.ofMinutes(30);

    /**
     * Always in the same order, so that two nodes wait for each other and never both. An older place changes nothing, and who
     * has stopped somewhere is not at the end for having been given all of it once more.
     */
    private static final String ADD = """
            insert into reading (account_id, chapter_id, section, heading, share, placed_at, lesson, exercise, solution,
                opened_at, read_at, finished_at)
            select r.* from jsonb_to_recordset(cast(:readings as jsonb)) as r (account bigint, chapter bigint, section text,
                heading text, share real, "placedAt" timestamptz, lesson real, exercise real, solution real,
                "openedAt" timestamptz, "readAt" timestamptz, "finishedAt" timestamptz)
            where exists (select from account where id = r.account) and exists (select from chapter where id = r.chapter)
            order by 1, 2
            on conflict (account_id, chapter_id) do update set
                (section, heading, share, placed_at) = (
                    select section, heading, share, placed_at from (values
                        (1, excluded.section, excluded.heading, excluded.share, excluded.placed_at),
                        (2, reading.section, reading.heading, reading.share, reading.placed_at))
                        as places (choice, section, heading, share, placed_at)
                    order by placed_at desc nulls last, choice limit 1),
                lesson = greatest(reading.lesson, excluded.lesson),
                exercise = greatest(reading.exercise, excluded.exercise),
                solution = greatest(reading.solution, excluded.solution),
                opened_at = least(reading.opened_at, excluded.opened_at),
                read_at = greatest(reading.read_at, excluded.read_at),
                finished_at = case when excluded.placed_at is null and reading.placed_at is not null
                    then reading.finished_at else least(reading.finished_at, excluded.finished_at) end""";

    private static final String VISITED = """
            insert into shelf_visit (account_id, last_at)
            select r.* from jsonb_to_recordset(cast(:visits as jsonb)) as r (account bigint, at timestamptz)
            where exists (select from account where id = r.account)
            order by 1
            on conflict (account_id) do update set
                before_at = case when shelf_visit.last_at < excluded.last_at - make_interval(secs => :pause)
                    then shelf_visit.last_at else shelf_visit.before_at end,
                last_at = greatest(shelf_visit.last_at, excluded.last_at)""";

    private static final String KNOWN = """
            select d.text_size, v.last_at, v.before_at, r.*
            from (values (cast(:account as bigint))) as own (id)
            left join reader d on d.account_id = own.id
            left join shelf_visit v on v.account_id = own.id
            left join reading r on r.account_id = own.id""";

    /** The visits of the shelf are null as long as there was none. */
    record Known(
            @Nullable Integer textSize,
            @Nullable Instant shelfAt,
            @Nullable Instant shelfBefore,
            Map<ChapterId, Reading> readings) {

        /** When the shelf was looked at before the visit that goes on now. */
        @Nullable
        Instant lastVisit(Instant now) {
            return shelfAt != null && shelfAt.isBefore(now.minus(VISIT)) ? shelfAt : shelfBefore;
        }
    }

    private record Row(
            long account,
            long chapter,
            @Nullable SectionKind section,
            String heading,
            double share,
            @Nullable Instant placedAt,
            double lesson,
            double exercise,
            double solution,
            Instant openedAt,
            Instant readAt,
            @Nullable Instant finishedAt) {

        static Row of(ReadingJournal.Key key, Reading reading) {
            Optional<ReadingPlace> place = Optional.ofNullable(reading.place());
            return new Row(
                    key.reader().value(),
                    key.chapter().value(),
                    place.map(ReadingPlace::section).orElse(null),
                    place.map(ReadingPlace::heading).orElse(""),
                    place.map(ReadingPlace::share).orElse(0.0),
                    place.map(ReadingPlace::at).orElse(null),
                    reading.furthest(SectionKind.LESSON),
                    reading.furthest(SectionKind.EXERCISE),
                    reading.furthest(SectionKind.SOLUTION),
                    reading.openedAt(),
                    reading.readAt(),
                    reading.finishedAt());
        }
    }

    private record Visit(long account, Instant at) {}

    private final JdbcClient database;
    private final JsonMapper json;

    ReadingRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Transactional
    public void add(List<Map.Entry<ReadingJournal.Key, Reading>> readings) {
        List<Row> rows = readings.stream()
                .map(entry -> Row.of(entry.getKey(), entry.getValue()))
                .toList();
        database.sql(ADD).param("readings", json.writeValueAsString(rows)).update();
    }

    @Transactional
    public void visited(List<Map.Entry<AccountId, Instant>> visits) {
        List<Visit> rows = visits.stream()
                .map(entry -> new Visit(entry.getKey().value(), entry.getValue()))
                .toList();
        database.sql(VISITED)
                .param("visits", json.writeValueAsString(rows))
                .param("pause", VISIT.toSeconds())
                .update();
    }

    @Transactional
    public void prefer(AccountId reader, int textSize) {
        database.sql("insert into reader (account_id, text_size) values (:account, :size)"
                        + " on conflict (account_id) do update set text_size = excluded.text_size")
                .param("account", reader.value())
                .param("size", textSize)
                .update();
    }

    /** With the reading of that chapter alone. */
    @Transactional(readOnly = true)
    public Known known(AccountId reader, ChapterId chapter) {
        return known(database.sql(KNOWN + " and r.chapter_id = :chapter")
                .param("account", reader.value())
                .param("chapter", chapter.value()));
    }

    /** With all readings. */
    @Transactional(readOnly = true)
    public Known known(AccountId reader) {
        return known(database.sql(KNOWN).param("account", reader.value()));
    }

    private static Known known(JdbcClient.StatementSpec question) {
        return question.query((ResultSet rows) -> {
            Map<ChapterId, Reading> readings = new HashMap<>();
            Known known = new Known(null, null, null, readings);
            while (rows.next()) {
                int size = rows.getInt("text_size");
                known = new Known(size == 0 ? null : size, at(rows, "last_at"), at(rows, "before_at"), readings);
                Instant readAt = at(rows, "read_at");
                if (readAt != null) {
                    readings.put(new ChapterId(rows.getLong("chapter_id")), reading(rows, readAt));
                }
            }
            return known;
        });
    }

    private static Reading reading(ResultSet row, Instant readAt) throws SQLException {
        Instant placedAt = at(row, "placed_at");
        Map<SectionKind, Double> furthest = new EnumMap<>(SectionKind.class);
        for (SectionKind section : SectionKind.values()) {
            furthest.put(section, row.getDouble(section.name()));
        }
        Instant openedAt = at(row, "opened_at");
        return new Reading(
                placedAt == null
                        ? null
                        : new ReadingPlace(
                                SectionKind.valueOf(row.getString("section")),
                                row.getString("heading"),
                                row.getDouble("share"),
                                placedAt),
                furthest,
                openedAt == null ? readAt : openedAt,
                readAt,
                at(row, "finished_at"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

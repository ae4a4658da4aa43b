package etudeline.chapter;

import etudeline.access.Administrators;
import etudeline.access.CurrentUser;
import etudeline.access.UniversityScope;
import etudeline.kit.UniversityId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many chapters the administrator reaches and how much they are read, each in one statement on an index. */
@Service
@Administrators
@Transactional(readOnly = true)
public class ChapterFigures {

    /** Chapters that students read, and how many of them are new to them. */
    public record Published(int all, int newOnes) {}

    private final JdbcClient database;
    private final CurrentUser currentUser;

    ChapterFigures(JdbcClient database, CurrentUser currentUser) {
        this.database = database;
        this.currentUser = currentUser;
    }

    public Published published(Instant since) {
        return within(
                        null,
                        "select count(*), count(*) filter (where published_at >= :since) from chapter"
                                + " where state = 'PUBLISHED'",
                        "")
                .param("since", Timestamp.from(since))
                .query((row, _) -> new Published(row.getInt(1), row.getInt(2)))
                .single();
    }

    /** The university: one within reach, or null for all of them, here and below. States without a chapter are left out. */
    public Map<ChapterState, Integer> states(@Nullable UniversityId university) {
        Map<ChapterState, Integer> states = new EnumMap<>(ChapterState.class);
        within(university, "select state, count(*) from chapter where true", " group by state")
                .query(row -> {
                    states.put(ChapterState.valueOf(row.getString(1)), row.getInt(2));
                });
        return states;
    }

    /** How many of the chapters now published were so on each day of that zone, from that one on. */
    public SortedMap<LocalDate, Integer> publishedByDay(
            @Nullable UniversityId university, LocalDate since, ZoneId zone) {
        // The zone is looked up once, not for each row.
        return days(within(
                        university,
                        "select (published_at at time zone (select known_zone(:zone)))::date, count(*) from chapter"
                                + " where state = 'PUBLISHED' and published_at >= :since",
                        " group by 1")
                .param("zone", zone.getId())
                .param("since", Timestamp.from(since.atStartOfDay(zone).toInstant())));
    }

    /** How often chapters were opened on each day of their university, from that one on; a few seconds behind. */
    public SortedMap<LocalDate, Integer> readings(@Nullable UniversityId university, LocalDate since) {
        return days(
                within(university, "select day, sum(readings) from reading_tally where day >= :since", " group by day")
                        .param("since", since));
    }

    private static SortedMap<LocalDate, Integer> days(JdbcClient.StatementSpec statement) {
        SortedMap<LocalDate, Integer> days = new TreeMap<>();
        statement.query(row -> {
            days.put(row.getObject(1, LocalDate.class), row.getInt(2));
        });
        return days;
    }

    private JdbcClient.StatementSpec within(@Nullable UniversityId university, String select, String rest) {
        UniversityScope scope = currentUser.require().scope().within(university);
        UniversityId only = scope.only();
        return only == null
                ? database.sql(select + rest)
                : database.sql(select + " and university_id = :university" + rest)
                        .param("university", only.value());
    }
}

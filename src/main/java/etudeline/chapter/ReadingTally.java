package etudeline.chapter;

import etudeline.academics.Catalogue;
import etudeline.access.Viewer;
import etudeline.kit.DatabaseAway;
import etudeline.kit.Role;
import etudeline.kit.UniversityId;
import jakarta.annotation.PreDestroy;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts how often chapters are opened, in memory: a reader waits for no write. What has gathered is added to the database
 * every few seconds and when the node stops; a node that is killed takes these seconds of counting with it.
 */
@Component
class ReadingTally {

    private static final Logger log = LoggerFactory.getLogger(ReadingTally.class);

    /** Always in the same order, so that two nodes wait for each other and never both. */
    private static final String ADD = """
            insert into reading_tally (university_id, day, readings)
            select r.university_id, r.day, r.readings
            from unnest(cast(:universities as bigint[]), cast(:days as date[]), cast(:readings as integer[]))
                as r (university_id, day, readings)
            where exists (select from university where id = r.university_id)
            order by 1, 2
            on conflict (university_id, day) do update set readings = reading_tally.readings + excluded.readings""";

    private record Day(UniversityId university, LocalDate day) {}

    private final Map<Day, Integer> gathered = new ConcurrentHashMap<>();
    private final Catalogue catalogue;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReadingTally(Catalogue catalogue, JdbcClient database, TransactionTemplate transaction, Clock clock) {
        this.catalogue = catalogue;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Students and professors count, but for who has written it; administrators do not. */
    void opened(ChapterFacts chapter, Viewer reader) {
        if (chapter.published()
                && (reader.is(Role.STUDENT) || (reader.is(Role.PROFESSOR) && !chapter.writtenBy(reader.account())))) {
            UniversityId university = chapter.university();
            LocalDate today =
                    LocalDate.ofInstant(clock.instant(), catalogue.tree().zone(university));
            gathered.merge(new Day(university, today), 1, Integer::sum);
        }
    }

    @Scheduled(fixedDelay = 5, initialDelay = 5, timeUnit = TimeUnit.SECONDS)
    @PreDestroy
    void add() {
        Map<Day, Integer> taken = new HashMap<>();
        for (Day day : List.copyOf(gathered.keySet())) {
            Integer readings = gathered.remove(day);
            if (readings != null) {
                taken.put(day, readings);
            }
        }
        if (taken.isEmpty()) {
            return;
        }
        try {
            transaction.executeWithoutResult(_ -> write(taken));
        } catch (RuntimeException failure) {
            taken.forEach((day, readings) -> gathered.merge(day, readings, Integer::sum));
            DatabaseAway.orThrow(failure, log, "readings");
        }
    }

    private void write(Map<Day, Integer> taken) {
        List<Map.Entry<Day, Integer>> rows = List.copyOf(taken.entrySet());
        database.sql(ADD)
                .param(
                        "universities",
                        rows.stream()
                                .map(row -> row.getKey().university().value())
                                .toArray(Long[]::new))
                .param(
                        "days",
                        rows.stream()
                                .map(row -> Date.valueOf(row.getKey().day()))
                                .toArray(Date[]::new))
                .param("readings", rows.stream().map(Map.Entry::getValue).toArray(Integer[]::new))
                .update();
    }
}

package etudeline.chapter;

import etudeline.kit.AccountId;
import etudeline.kit.DatabaseAway;
import etudeline.kit.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes what is due. Every node looks; the one that takes a chapter's row first publishes it, and the others find it
 * taken or published.
 */
@Component
class DueChapters {

    private static final Logger log = LoggerFactory.getLogger(DueChapters.class);
    private static final int BATCH = 100;

    private static final String DUE =
            "select id from chapter where state = 'SCHEDULED' and publish_at <= :now order by publish_at limit :most";

    private static final String TAKE =
            "select id from chapter where id = :id and state = 'SCHEDULED' and publish_at <= :now for update skip locked";

    /** Whoever scheduled it may still write it (rules 4 and 9). */
    private static final String MAY = """
            select exists (select from account a join chapter c on c.id = :id
                where a.id = :writer and a.state = 'ACTIVE' and a.university_id = c.university_id
                    and (exists (select from chapter_co_author w where w.chapter_id = c.id and w.account_id = a.id)
                        or a.id = c.author_id and exists (select from professor_assignment p
                            where p.account_id = a.id and p.programme_id = c.programme_id)))""";

    private final Chapters chapters;
    private final PublishedChapters published;
    private final ChapterRecord record;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DueChapters(
            Chapters chapters,
            PublishedChapters published,
            ChapterRecord record,
            JdbcClient database,
            TransactionTemplate transaction,
            Clock clock) {
        this.chapters = chapters;
        this.published = published;
        this.record = record;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 2, initialDelay = 2, timeUnit = TimeUnit.SECONDS)
    void publish() {
        try {
            for (long id : due()) {
                transaction.executeWithoutResult(_ -> publish(id));
            }
        } catch (RuntimeException failure) {
            DatabaseAway.orThrow(failure, log, "what is due");
        }
    }

    private List<Long> due() {
        return database.sql(DUE)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("most", BATCH)
                .query((row, _) -> row.getLong(1))
                .list();
    }

    private void publish(long id) {
        Instant now = clock.instant();
        Optional<Long> taken = database.sql(TAKE)
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
        taken.flatMap(chapters::findById).ifPresent(chapter -> {
            Optional<AccountId> writer = chapter.schedule().by().filter(by -> may(id, by));
            if (writer.isEmpty()) {
                drop(chapter);
            } else {
                put(chapter, writer.get(), now);
            }
        });
    }

    private void put(Chapter chapter, AccountId publisher, Instant now) {
        ChapterRecord.Facts before = record.facts(chapter);
        boolean announced = chapter.schedule().announce() || chapter.publishedAt() == null;
        try {
            chapter.publish(announced, now);
        } catch (Refused empty) {
            log.warn("Chapter {} was due and has nothing to read", chapter.id());
            drop(chapter);
            return;
        }
        published.tell(chapter, publisher, announced, now);
        record.publishedBy(chapter, before, publisher);
    }

    private void drop(Chapter chapter) {
        ChapterRecord.Facts before = record.facts(chapter);
        Optional<AccountId> by = chapter.schedule().by();
        chapter.unschedule();
        by.ifPresent(writer -> record.droppedBy(chapter, before, writer));
    }

    private boolean may(long id, AccountId writer) {
        return database.sql(MAY)
                .param("id", id)
                .param("writer", writer.value())
                .query(Boolean.class)
                .single();
    }
}

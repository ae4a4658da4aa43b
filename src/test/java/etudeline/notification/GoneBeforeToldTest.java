package etudeline.notification;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.comment.CommentId;
import etudeline.comment.CommentWritten;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.Role;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.Scenario;
import org.springframework.transaction.support.TransactionTemplate;

/** A comment that is deleted in the instant in which it is announced: nothing is told, and nothing fails. */
class GoneBeforeToldTest extends InboxScene {

    @Autowired
    Telling telling;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void to_the_readers_of_the_chapter(Scenario scenario) throws Exception {
        assertNothingIsTold(scenario, professor, telling::readersOfComment);
        assertThat(told("audience_item")).isZero();
    }

    @Test
    void to_the_professors_of_the_chapter(Scenario scenario) throws Exception {
        assertNothingIsTold(scenario, student, telling::professorsOfChapter);
        assertThat(told("person_item")).isZero();
    }

    private void assertNothingIsTold(Scenario scenario, AccountId author, Consumer<CommentWritten> tell)
            throws Exception {
        CommentId comment = as(scenario, author, () -> commenting.write(chapter, "Pourquoi ?"));
        CommentWritten event = new CommentWritten(
                comment, chapter, programme, Level.L2, author, Role.STUDENT, comment, null, clock.instant());
        database.sql("delete from audience_item where chapter_id = ?")
                .param(chapter.value())
                .update();
        database.sql("delete from person_item where chapter_id = ?")
                .param(chapter.value())
                .update();
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> telling = transaction.execute(_ -> {
                database.sql("delete from comment where id = ?")
                        .param(comment.value())
                        .update();
                Future<?> begun = other.submit(() -> transaction.executeWithoutResult(_ -> tell.accept(event)));
                Awaitility.await().until(this::somebodyWaits);
                return begun;
            });
            telling.get();
        }
    }

    private boolean somebodyWaits() {
        return database.sql("select exists (select from pg_stat_activity where datname = current_database()"
                        + " and wait_event_type = 'Lock')")
                .query(Boolean.class)
                .single();
    }

    private int told(String table) {
        return database.sql("select count(*) from " + table + " where chapter_id = ?")
                .param(chapter.value())
                .query(Integer.class)
                .single();
    }
}

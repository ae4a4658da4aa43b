package etudeline.chapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import etudeline.MovableClock;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.Missing;
import etudeline.storage.FileId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A chapter that is to be published by itself, and solutions that are shown later. */
@Import(MovableClock.Here.class)
class ScheduledChapterTest extends WritingScene {

    @Autowired
    ChapterReleasing releasing;

    @Autowired
    DueChapters due;

    @Autowired
    ChapterHistory history;

    @Autowired
    ChapterFiles files;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    private AccountId student;

    @BeforeEach
    void student() {
        student = people.student(campus.maths, Level.L2);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    private Instant in(Duration time) {
        return clock.instant().plus(time);
    }

    private boolean isRead(ChapterId id) {
        return signIns.as(student, () -> reading.mayRead(id));
    }

    private ChapterId scheduled(Duration time) {
        ChapterId id = writing.create(data("Réduction")).id();
        releasing.schedule(id, in(time), true);
        return id;
    }

    @Test
    void it_is_read_from_that_time_on_and_not_before() {
        ChapterId id = scheduled(Duration.ofHours(2));
        assertThat(writing.open(id).state()).isEqualTo(ChapterState.SCHEDULED);
        due.publish();
        assertThat(isRead(id)).isFalse();
        clock.advance(Duration.ofHours(2));
        due.publish();
        assertThat(isRead(id)).isTrue();
        signIns.begin(campus.professor);
        assertThat(writing.open(id).publishAt()).isNull();
        assertThat(database.sql("select actor_name || ' ' || action from audit_entry where subject_id = ? and action = "
                                + "'chapter.published' and subject_type = 'chapter'")
                        .param(id.value())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains(writing.open(id).authorName());
    }

    @Test
    void nodes_that_look_at_once_publish_it_once() throws Exception {
        List<ChapterId> all = List.of(scheduled(Duration.ofMinutes(5)), scheduled(Duration.ofMinutes(5)));
        clock.advance(Duration.ofMinutes(6));
        CyclicBarrier start = new CyclicBarrier(4);
        Callable<Integer> node = () -> {
            int number = start.await();
            due.publish();
            return number;
        };
        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> done : nodes.invokeAll(List.of(node, node, node, node))) {
                done.get();
            }
        }
        due.publish();
        for (ChapterId id : all) {
            assertThat(history.versions(id)).hasSize(1);
            assertThat(database.sql("select count(*) from event_publication where serialized_event like ?")
                            .param("%\"chapter\":{\"value\":" + id + "}%")
                            .query(Integer.class)
                            .single())
                    .isLessThanOrEqualTo(1);
        }
    }

    @Test
    void it_can_be_changed_and_called_off() {
        ChapterId id = scheduled(Duration.ofHours(2));
        OpenedChapter opened = writing.open(id);
        writing.save(id, opened.stamp(), retitled(opened.data(), "Réduction, revue"));
        assertThat(writing.open(id).state()).isEqualTo(ChapterState.SCHEDULED);
        ChapterData empty = new ChapterData(opened.data().subject(), 7, "Vide", Map.of(), Map.of());
        ChapterStamp stamp = writing.open(id).stamp();
        assertThat(problems(() -> writing.save(id, stamp, empty)))
                .containsExactly("LESSON chapter.refused.emptyLesson");
        releasing.unschedule(id);
        clock.advance(Duration.ofHours(3));
        due.publish();
        assertThat(writing.open(id).state()).isEqualTo(ChapterState.DRAFT);
        assertThat(isRead(id)).isFalse();
    }

    @Test
    void it_is_not_published_for_somebody_who_may_no_longer_write_it() {
        ChapterId id = scheduled(Duration.ofHours(2));
        transaction.executeWithoutResult(_ -> database.sql("update account set state = 'DEACTIVATED' where id = ?")
                .param(campus.professor.value())
                .update());
        clock.advance(Duration.ofHours(3));
        due.publish();
        assertThat(isRead(id)).isFalse();
        assertThat(database.sql("select state from chapter where id = ?")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("DRAFT");
    }

    @Test
    void the_past_an_empty_lesson_and_what_is_published_cannot_be_scheduled() {
        ChapterId id = writing.create(data("Réduction")).id();
        assertThat(problems(() -> {
                    releasing.schedule(id, in(Duration.ofMinutes(-1)), true);
                    return id;
                }))
                .containsExactly("publishAt chapter.refused.past");
        ChapterId empty = writing.create(new ChapterData(campus.algebra, 77, "Vide", Map.of(), Map.of()))
                .id();
        assertThat(problems(() -> {
                    releasing.schedule(empty, in(Duration.ofHours(1)), true);
                    return empty;
                }))
                .containsExactly("LESSON chapter.refused.emptyLesson");
    }

    @Test
    void solutions_are_shown_with_the_rest_at_their_date_or_by_hand_and_so_are_their_files() {
        var attached = files.keep(FileBytes.pdf(), "corrigé.pdf").id();
        var image = files.keepImage(FileBytes.png(), "figure.png").id();
        var both = files.keepImage(FileBytes.png(), "énoncé.png").id();
        String shownInBoth = "<img src=\"/fichiers/" + both + "\" alt=\"\">";
        ChapterId id = writing.createPublished(new ChapterData(
                        campus.algebra,
                        55,
                        "Séries",
                        Map.of(
                                SectionKind.LESSON,
                                "<p>Soit une série.</p>" + shownInBoth,
                                SectionKind.SOLUTION,
                                "<p>Elle converge.</p><img src=\"/fichiers/" + image + "\" alt=\"\">" + shownInBoth),
                        Map.of(SectionKind.SOLUTION, List.of(attached))))
                .id();
        assertThat(solution(id)).contains("converge");

        signIns.begin(campus.professor);
        releasing.showSolutions(id, in(Duration.ofDays(1)));
        assertThat(reading.read(id).section(SectionKind.SOLUTION).html()).contains("converge");
        assertThat(solution(id)).isEmpty();
        for (var hidden : List.of(attached, image)) {
            assertThatThrownBy(() -> signIns.as(student, () -> files.open(hidden, null)))
                    .isInstanceOf(Missing.class);
        }
        assertThat(seenThrough(both)).isEqualTo(id);

        clock.advance(Duration.ofDays(1));
        assertThat(solution(id)).contains("converge");
        assertThat(seenThrough(attached)).isEqualTo(id);
        assertThat(seenThrough(image)).isEqualTo(id);

        signIns.begin(campus.professor);
        releasing.showSolutions(id, null);
        assertThat(solution(id)).isEmpty();
        signIns.begin(campus.professor);
        releasing.showSolutions(id, Instant.EPOCH);
        assertThat(solution(id)).contains("converge");
    }

    private ChapterId seenThrough(FileId file) {
        return Objects.requireNonNull(
                        signIns.as(student, () -> files.open(file, null)).place())
                .chapter();
    }

    private String solution(ChapterId id) {
        return signIns.as(
                student, () -> reading.read(id).section(SectionKind.SOLUTION).html());
    }

    @Test
    void a_copy_keeps_solutions_back_as_the_original_does() {
        ChapterId id = campus.published(campus.professor, campus.algebra);
        signIns.begin(campus.professor);
        releasing.showSolutions(id, null);
        Saved copy = writing.copy(id, campus.algebra);
        OpenedChapter opened = writing.open(copy.id());
        assertThat(opened.state()).isEqualTo(ChapterState.DRAFT);
        assertThat(opened.solutionsFrom()).isNull();
        assertThat(opened.data().texts()).isEqualTo(writing.open(id).data().texts());
        assertThat(opened.data().number()).isEqualTo(reading.head(id).number() + 1);
    }
}

package etudeline.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How far a student is, where one goes on, and what is new. */
class ReadingProgressTest extends ReadingScene {

    @Test
    void what_is_opened_is_begun_and_the_light_page_hands_over_all_of_it() {
        ChapterId light = published();
        campus.as(student, () -> reading.read(chapter));
        campus.as(student, () -> reading.readUnless(light, _ -> true));
        campus.as(author, () -> reading.read(chapter));
        for (int n = 0; n < 2; n++) {
            ShelfProgress progress = progress();
            assertThat(progress.isUnfinished(onShelf(chapter))).isTrue();
            assertThat(progress.isFinished(onShelf(light))).isTrue();
            journal.write();
        }
        assertThat(rows(chapter)).as("the author's own reading is none").isOne();
    }

    @Test
    void who_has_stopped_somewhere_has_not_come_to_the_end_by_opening_the_light_page() {
        keep(SectionKind.LESSON, 0.25, clock.instant());
        campus.as(student, () -> reading.readUnless(chapter, _ -> true));
        assertThat(progress().isUnfinished(onShelf(chapter)))
                .as("both are still in memory")
                .isTrue();
        journal.write();
        clock.advance(Duration.ofMinutes(5));
        campus.as(student, () -> reading.readUnless(chapter, _ -> true));
        for (int n = 0; n < 2; n++) {
            assertThat(progress().isUnfinished(onShelf(chapter))).isTrue();
            assertThat(campus.ask(student, () -> shelf.stopped(shelf.progress())))
                    .hasValueSatisfying(where -> assertThat(where.share()).isEqualTo(0.25));
            journal.write();
        }
    }

    @Test
    void one_goes_on_where_one_stopped_last_and_not_where_one_came_to_the_end() {
        ChapterId second = published();
        ChapterId finished = published();
        keep(SectionKind.LESSON, 0.5, clock.instant());
        clock.advance(Duration.ofMinutes(5));
        campus.as(student, () -> places.keep(second, at(SectionKind.LESSON, "", 0.25, clock.instant())));
        clock.advance(Duration.ofMinutes(5));
        Instant now = clock.instant();
        campus.as(
                student,
                () -> places.keep(
                        finished,
                        new ReadingReport(
                                new ReadingPlace(SectionKind.LESSON, "", 0.9, now),
                                Map.of(SectionKind.LESSON, 1.0),
                                true)));
        Optional<StoppedReading> stopped = campus.ask(student, () -> shelf.stopped(shelf.progress()));
        assertThat(stopped).hasValueSatisfying(where -> {
            assertThat(where.chapter().id()).isEqualTo(second);
            assertThat(where.share()).isEqualTo(0.25);
        });
        assertThat(progress().isFinished(onShelf(finished))).isTrue();
    }

    @Test
    void new_is_what_came_since_the_last_visit_and_has_not_been_opened() {
        campus.execute("update chapter set published_at = now() - interval '20 days' where id = ?", chapter.value());
        ChapterId recent = published();
        assertThat(news()).as("at the first visit: of the last two weeks").containsExactly(recent);
        assertThat(progress().lastVisit()).isNull();
        visit();
        assertThat(news()).as("as long as the visit goes on").containsExactly(recent);
        clock.advance(Duration.ofMinutes(10));
        visit();
        assertThat(news()).containsExactly(recent);
        clock.advance(Duration.ofDays(1));
        assertThat(news()).as("a day later").isEmpty();
        campus.execute("update chapter set published_at = now() + interval '20 hours' where id = ?", chapter.value());
        assertThat(news()).containsExactly(chapter);
        visit();
        assertThat(news()).containsExactly(chapter);
        campus.as(student, () -> reading.read(chapter));
        assertThat(news()).isEmpty();
    }

    private void visit() {
        campus.as(student, () -> shelf.visited());
        journal.write();
    }

    private List<ChapterId> news() {
        ShelfProgress progress = progress();
        return campus.ask(student, () -> shelf.latest(100)).stream()
                .filter(progress::isNew)
                .map(ShelfChapter::id)
                .toList();
    }
}

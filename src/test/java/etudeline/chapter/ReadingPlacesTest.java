package etudeline.chapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import etudeline.Statements;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.Missing;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadingPlacesTest extends ReadingScene {

    @Test
    void a_place_is_found_again_before_and_after_it_is_written() {
        Instant now = clock.instant();
        keep(SectionKind.EXERCISE, 0.25, now);
        assertThat(place()).isEqualTo(new ReadingPlace(SectionKind.EXERCISE, "cours-suite", 0.25, now));
        journal.write();
        assertThat(place()).isEqualTo(new ReadingPlace(SectionKind.EXERCISE, "cours-suite", 0.25, now));
        assertThat(campus.ask(campus.student(programme, Level.L2), () -> places.of(chapter))
                        .place())
                .isNull();
    }

    @Test
    void an_older_place_that_comes_late_overwrites_nothing() {
        Instant now = clock.instant();
        keep(SectionKind.EXERCISE, 0.25, now);
        keep(SectionKind.LESSON, 0.75, now.minusSeconds(60));
        assertThat(place()).extracting(ReadingPlace::section).isEqualTo(SectionKind.EXERCISE);
        journal.write();
        keep(SectionKind.LESSON, 0.5, now.minusSeconds(30));
        journal.write();
        assertThat(place()).isEqualTo(new ReadingPlace(SectionKind.EXERCISE, "cours-suite", 0.25, now));
        clock.advance(Duration.ofSeconds(1));
        keep(SectionKind.LESSON, 0.5, clock.instant());
        journal.write();
        assertThat(place()).extracting(ReadingPlace::share).isEqualTo(0.5);
        double furthest = database.sql("select lesson from reading where account_id = ? and chapter_id = ?")
                .params(student.value(), chapter.value())
                .query(Double.class)
                .single();
        assertThat(furthest).as("of all that came, late or not").isEqualTo(0.75);
    }

    @Test
    void a_browser_whose_clock_is_ahead_does_not_outdo_every_other_one() {
        keep(SectionKind.LESSON, 0.1, clock.instant().plus(Duration.ofDays(400)));
        journal.write();
        clock.advance(Duration.ofMinutes(1));
        keep(SectionKind.LESSON, 0.5, clock.instant());
        assertThat(place()).extracting(ReadingPlace::share).isEqualTo(0.5);
    }

    @Test
    void telling_a_place_sends_nothing_and_all_that_gathered_is_one_statement() {
        assertThat(Statements.of(() -> keep(SectionKind.LESSON, 0.2, clock.instant())))
                .noneMatch(sql -> sql.contains("reading"));
        // Of its own, which nothing but this test writes.
        ReadingJournal quiet = new ReadingJournal(rows, clock);
        for (int n = 0; n < 50; n++) {
            quiet.note(
                    campus.student(programme, Level.L2),
                    chapter,
                    Reading.of(at(SectionKind.LESSON, "", 0.3, clock.instant()), clock.instant()));
        }
        assertThat(Statements.of(quiet::write))
                .filteredOn(sql -> sql.contains("insert into"))
                .hasSize(1);
        assertThat(rows(chapter)).isGreaterThanOrEqualTo(50);
        assertThat(Statements.of(quiet::write)).isEmpty();
    }

    @Test
    void nobody_leaves_a_trace_in_what_may_not_be_read() {
        AccountId below = campus.student(programme, Level.L1);
        ReadingReport report = at(SectionKind.LESSON, "", 0.5, clock.instant());
        assertThatThrownBy(() -> campus.as(below, () -> places.keep(chapter, report)))
                .isInstanceOf(Missing.class);
    }

    @Test
    void a_chapter_and_an_account_that_go_take_their_places_along_and_hold_up_nobody() {
        ChapterId gone = published();
        keep(SectionKind.LESSON, 0.5, clock.instant());
        journal.write();
        AccountId leaving = campus.student(programme, Level.L2);
        campus.as(leaving, () -> places.keep(chapter, at(SectionKind.LESSON, "", 0.5, clock.instant())));
        campus.as(student, () -> places.keep(gone, at(SectionKind.LESSON, "", 0.5, clock.instant())));
        keep(SectionKind.LESSON, 0.75, clock.instant().plusMillis(1));
        campus.execute("delete from account where id = ?", leaving.value());
        campus.execute("delete from chapter where id = ?", gone.value());
        journal.write();
        assertThat(rows(chapter)).isOne();
        assertThat(rows(gone)).isZero();
        campus.execute("delete from chapter where id = ?", chapter.value());
        assertThat(rows(chapter)).isZero();
    }

    @Test
    void what_no_browser_of_ours_would_tell_becomes_the_nearest_that_it_could() {
        campus.as(
                student,
                () -> places.keep(
                        chapter,
                        new ReadingReport(
                                new ReadingPlace(SectionKind.LESSON, "x".repeat(500), Double.NaN, clock.instant()),
                                Map.of(SectionKind.LESSON, 17.0),
                                false)));
        journal.write();
        assertThat(place()).extracting(ReadingPlace::heading).isEqualTo("");
        assertThat(place()).extracting(ReadingPlace::share).isEqualTo(0.0);
    }

    @Test
    void the_size_of_texts_follows_the_person() {
        assertThat(campus.ask(student, () -> places.of(chapter)).textSize()).isEqualTo(17);
        campus.as(student, () -> places.prefer(21));
        campus.as(student, () -> places.prefer(19));
        assertThat(campus.ask(student, () -> places.of(published())).textSize()).isEqualTo(19);
        assertThat(campus.ask(author, () -> places.of(chapter)).textSize()).isEqualTo(17);
        assertThatThrownBy(() -> campus.as(student, () -> places.prefer(24)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

package etudeline.chapter;

import etudeline.Campus;
import etudeline.MovableClock;
import etudeline.PostgresTest;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.UniversityId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A student before a published chapter, and a clock that can be moved. */
@PostgresTest
@Import(MovableClock.Here.class)
abstract class ReadingScene {

    @Autowired
    ReadingPlaces places;

    @Autowired
    ReadingJournal journal;

    @Autowired
    ReadingRows rows;

    @Autowired
    ChapterReading reading;

    @Autowired
    ChapterShelf shelf;

    @Autowired
    Campus campus;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    ProgrammeId programme;
    AccountId author;
    AccountId student;
    ChapterId chapter;

    @BeforeEach
    void a_published_chapter() {
        clock.reset();
        UniversityId university = campus.university();
        programme = campus.programme(university);
        author = campus.professor(university, programme);
        student = campus.student(programme, Level.L2);
        chapter = published();
    }

    ChapterId published() {
        return new ChapterId(campus.chapter(author, programme, Level.L2, "PUBLISHED"));
    }

    ReadingReport at(SectionKind section, String heading, double share, Instant at) {
        return new ReadingReport(new ReadingPlace(section, heading, share, at), Map.of(section, share), false);
    }

    void keep(SectionKind section, double share, Instant at) {
        campus.as(student, () -> places.keep(chapter, at(section, "cours-suite", share, at)));
    }

    @Nullable
    ReadingPlace place() {
        return campus.ask(student, () -> places.of(chapter)).place();
    }

    ShelfProgress progress() {
        return campus.ask(student, () -> shelf.progress());
    }

    ShelfChapter onShelf(ChapterId id) {
        return campus.ask(student, () -> shelf.latest(100)).stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    long rows(ChapterId of) {
        return database.sql("select count(*) from reading where chapter_id = ?")
                .param(of.value())
                .query(Long.class)
                .single();
    }
}

package etudeline.notification;

import etudeline.Campus;
import etudeline.MovableClock;
import etudeline.PostgresTest;
import etudeline.academics.Catalogue;
import etudeline.academics.CatalogueTree;
import etudeline.account.StudentAccounts;
import etudeline.account.StudentData;
import etudeline.chapter.ChapterId;
import etudeline.chapter.ChapterPublished;
import etudeline.comment.CommentModeration;
import etudeline.comment.Commenting;
import etudeline.kit.AccountId;
import etudeline.kit.FacultyId;
import etudeline.kit.Level;
import etudeline.kit.Place;
import etudeline.kit.ProgrammeId;
import etudeline.kit.SubjectId;
import etudeline.kit.UniversityId;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.EnableScenarios;
import org.springframework.modulith.test.Scenario;

/** A programme with its people and one published chapter; what is published is waited for until all have been told. */
@PostgresTest
@Import(MovableClock.Here.class)
@EnableScenarios
abstract class InboxScene {

    @Autowired
    Inbox inbox;

    @Autowired
    Commenting commenting;

    @Autowired
    CommentModeration moderation;

    @Autowired
    Campus campus;

    @Autowired
    Catalogue catalogue;

    @Autowired
    StudentAccounts students;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient database;

    UniversityId university;
    ProgrammeId programme;
    AccountId professor;
    AccountId student;
    ChapterId chapter;

    @BeforeEach
    void a_programme_with_a_chapter() {
        university = campus.university();
        programme = campus.programme(university);
        professor = campus.professor(university, programme);
        student = campus.student(programme, Level.L2);
        chapter = chapter(Level.L2);
    }

    @AfterEach
    void back_to_now() {
        clock.reset();
    }

    ChapterId chapter(Level level) {
        return new ChapterId(campus.chapter(professor, programme, level, "PUBLISHED"));
    }

    ChapterPublished published(ChapterId what, Level level, boolean announced) {
        return new ChapterPublished(
                what,
                1,
                "Arbres binaires",
                new SubjectId(1),
                programme,
                level,
                university,
                professor,
                professor,
                announced,
                clock.instant());
    }

    void announce(Scenario scenario, ChapterId what, Level level) {
        publish(scenario, published(what, level, true));
    }

    /** Announces a chapter of level L2 to another programme's students. */
    void announceTo(Scenario scenario, ProgrammeId where, ChapterId what, AccountId author) {
        publish(
                scenario,
                new ChapterPublished(
                        what,
                        1,
                        "",
                        new SubjectId(1),
                        where,
                        Level.L2,
                        university,
                        author,
                        author,
                        true,
                        clock.instant()));
    }

    void publish(Scenario scenario, Object event) {
        var _ = scenario.publish(event).andWaitForStateChange(this::openPublications, open -> open == 0);
    }

    /** Does it as that person and waits until everybody has been told. */
    <T> T as(Scenario scenario, AccountId person, Supplier<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        var _ = scenario.stimulate(() -> result.set(campus.ask(person, work)))
                .andWaitForStateChange(this::openPublications, open -> open == 0);
        return result.get();
    }

    int openPublications() {
        return database.sql("select count(*) from event_publication")
                .query(Integer.class)
                .single();
    }

    int unread(AccountId person) {
        return campus.ask(person, inbox::unread);
    }

    List<InboxItem> items(AccountId person) {
        return campus.ask(person, inbox::newest).items();
    }

    List<Kind> kinds(AccountId person) {
        return items(person).stream().map(InboxItem::kind).toList();
    }

    Place place(ProgrammeId where, Level level) {
        CatalogueTree tree = catalogue.tree();
        FacultyId faculty = tree.programme(where).orElseThrow().faculty();
        return new Place(tree.faculty(faculty).orElseThrow().university(), faculty, where, level);
    }

    void move(Scenario scenario, AccountId person, Place to) {
        AccountId administrator = campus.administrator(university);
        as(scenario, administrator, () -> {
            StudentAccounts.Opened opened = students.open(person);
            students.edit(
                    person, opened.version(), new StudentData(opened.data().identity(), to));
            return to;
        });
    }
}

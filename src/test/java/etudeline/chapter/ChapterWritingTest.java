package etudeline.chapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import etudeline.PostgresTest;
import etudeline.academics.TestStructure;
import etudeline.access.TestSignIns;
import etudeline.account.TestPeople;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.Missing;
import etudeline.kit.Outdated;
import etudeline.kit.Refused;
import etudeline.kit.Semester;
import etudeline.kit.SubjectId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PostgresTest
@RecordApplicationEvents
class ChapterWritingTest {

    @Autowired
    ChapterWriting writing;

    @Autowired
    ChapterReading reading;

    @Autowired
    ChapterRemoval removal;

    @Autowired
    CoAuthoring coAuthoring;

    @Autowired
    TestSignIns signIns;

    @Autowired
    TestPeople people;

    @Autowired
    ApplicationEvents events;

    TwoUniversities campus;

    @BeforeEach
    void campus(@Autowired TestStructure structure, @Autowired TestPeople people, @Autowired ChapterWriting writing) {
        campus = new TwoUniversities(structure, people, signIns, writing);
        signIns.begin(campus.professor);
    }

    private ChapterData data(String title) {
        return campus.data(campus.algebra, title);
    }

    private static ChapterData retitled(ChapterData data, String title) {
        return new ChapterData(data.subject(), data.number(), title, data.texts(), data.files());
    }

    @Test
    void a_draft_is_told_to_nobody_and_a_publication_to_all() {
        Saved draft = writing.create(data("Réduction"));
        assertThat(draft.state()).isEqualTo(ChapterState.DRAFT);
        assertThat(events.stream(ChapterPublished.class)).isEmpty();

        Saved published = writing.publish(
                draft.id(), draft.stamp(), writing.open(draft.id()).data(), false);
        assertThat(published.state()).isEqualTo(ChapterState.PUBLISHED);
        ChapterPublished event =
                events.stream(ChapterPublished.class).findFirst().orElseThrow();
        assertThat(event.chapter()).isEqualTo(draft.id());
        assertThat(event.announced()).isTrue();
        assertThat(event.level()).isEqualTo(Level.L2);
        assertThat(event.programme()).isEqualTo(campus.maths);
        assertThat(event.publisher()).isEqualTo(campus.professor);
    }

    @Test
    void publishing_again_tells_the_readers_only_when_it_is_announced() {
        ChapterId id = campus.published(campus.professor, campus.algebra);
        signIns.begin(campus.professor);
        OpenedChapter quiet = writing.open(id);
        writing.publish(id, quiet.stamp(), retitled(quiet.data(), "Sans annonce"), false);
        OpenedChapter loud = writing.open(id);
        assertThat(loud.publishedAt()).isEqualTo(quiet.publishedAt());
        writing.publish(id, loud.stamp(), retitled(loud.data(), "Avec annonce"), true);
        assertThat(events.stream(ChapterPublished.class).map(ChapterPublished::announced))
                .containsExactly(true, false, true);
        assertThat(writing.open(id).publishedAt()).isAfter(loud.publishedAt());
    }

    @Test
    void what_is_saved_of_a_published_chapter_stays_with_its_writer_until_it_is_published() {
        ChapterId id = campus.published(campus.professor, campus.algebra);
        AccountId student = people.student(campus.maths, Level.L2);
        signIns.begin(campus.professor);
        OpenedChapter opened = writing.open(id);
        Saved saved = writing.save(id, opened.stamp(), retitled(opened.data(), "Titre corrigé"));
        assertThat(signIns.as(student, () -> reading.head(id)).title()).isEqualTo("Espaces vectoriels");

        signIns.begin(campus.professor);
        OpenedChapter draft = writing.open(id);
        assertThat(draft.data().title()).isEqualTo("Titre corrigé");
        assertThat(draft.draftSavedAt()).isNotNull();
        assertThat(draft.stamp()).isEqualTo(saved.stamp());
        writing.publish(id, draft.stamp(), draft.data(), false);
        assertThat(signIns.as(student, () -> reading.head(id)).title()).isEqualTo("Titre corrigé");
        signIns.begin(campus.professor);
        assertThat(writing.open(id).draftSavedAt()).isNull();
    }

    @Test
    void a_draft_that_is_discarded_leaves_what_is_published() {
        ChapterId id = campus.published(campus.professor, campus.algebra);
        signIns.begin(campus.professor);
        OpenedChapter opened = writing.open(id);
        writing.save(id, opened.stamp(), retitled(opened.data(), "Essai"));
        writing.discardDraft(id);
        assertThat(writing.open(id).data()).isEqualTo(opened.data());
    }

    @Test
    void an_edit_of_an_outdated_copy_is_refused_and_changes_nothing() {
        Saved draft = writing.create(data("Réduction"));
        ChapterData data = writing.open(draft.id()).data();
        writing.save(draft.id(), draft.stamp(), retitled(data, "Première"));
        assertThatThrownBy(() -> writing.save(draft.id(), draft.stamp(), retitled(data, "Seconde")))
                .isInstanceOf(Outdated.class);
        assertThatThrownBy(() -> writing.publish(draft.id(), draft.stamp(), retitled(data, "Seconde"), true))
                .isInstanceOf(Outdated.class);
        assertThat(writing.open(draft.id()).data().title()).isEqualTo("Première");
    }

    @Test
    void two_windows_do_not_overwrite_each_others_draft() {
        ChapterId id = campus.published(campus.professor, campus.algebra);
        signIns.begin(campus.professor);
        OpenedChapter one = writing.open(id);
        OpenedChapter other = writing.open(id);
        writing.save(id, one.stamp(), retitled(one.data(), "Première fenêtre"));
        assertThatThrownBy(() -> writing.save(id, other.stamp(), retitled(other.data(), "Seconde fenêtre")))
                .isInstanceOf(Outdated.class);
        assertThat(writing.open(id).data().title()).isEqualTo("Première fenêtre");
    }

    @Test
    void a_draft_begun_before_a_co_author_published_says_so_and_cannot_overwrite() {
        ChapterId id = campus.published(campus.professor, campus.algebra);
        AccountId colleague = people.professor(campus.university, campus.maths);
        signIns.begin(campus.professor);
        coAuthoring.admit(id, colleague);
        OpenedChapter opened = writing.open(id);
        writing.save(id, opened.stamp(), retitled(opened.data(), "Brouillon de l’auteur"));
        signIns.as(colleague, () -> {
            OpenedChapter theirs = writing.open(id);
            return writing.publish(id, theirs.stamp(), retitled(theirs.data(), "Publié par la collègue"), false);
        });
        signIns.begin(campus.professor);
        OpenedChapter draft = writing.open(id);
        assertThat(draft.outrun()).isTrue();
        assertThatThrownBy(() -> writing.publish(id, draft.stamp(), draft.data(), false))
                .isInstanceOf(Outdated.class);
        OpenedChapter stored = writing.openStored(id);
        assertThat(stored.data().title()).isEqualTo("Publié par la collègue");
        writing.publish(
                id, new ChapterStamp(stored.stamp().version(), draft.stamp().draft()), draft.data(), false);
        assertThat(reading.head(id).title()).isEqualTo("Brouillon de l’auteur");
    }

    @Test
    void every_field_that_is_wrong_is_named() {
        ChapterData empty = new ChapterData(null, null, "  ", Map.of(), Map.of());
        ChapterData wrong = new ChapterData(
                campus.algebra,
                1000,
                "x".repeat(201),
                Map.of(SectionKind.EXERCISE, "x".repeat(ChapterText.LONGEST + 1)),
                Map.of());
        assertThat(problems(() -> writing.create(empty)))
                .containsExactly("subject kit.required", "number kit.required", "title kit.required");
        assertThat(problems(() -> writing.create(wrong)))
                .containsExactly(
                        "number chapter.refused.number", "title kit.long", "EXERCISE chapter.refused.longText");
    }

    @Test
    void a_chapter_without_a_lesson_is_not_published() {
        ChapterData data = campus.data(campus.algebra, "Vide", "<p> </p>", List.of());
        assertThat(problems(() -> writing.createPublished(data))).containsExactly("LESSON chapter.refused.emptyLesson");
        Saved draft = writing.create(data);
        assertThat(problems(() -> writing.publish(draft.id(), draft.stamp(), data, true)))
                .containsExactly("LESSON chapter.refused.emptyLesson");
        assertThat(writing.open(draft.id()).state()).isEqualTo(ChapterState.DRAFT);
    }

    @Test
    void a_formula_that_is_wrong_is_told_and_saved_as_typed() {
        ChapterData data = campus.data(
                campus.algebra,
                "Formules",
                "<p>Soit <span data-type=\"inline-math\" data-latex=\"\\fraq{1}{2}\"></span></p>",
                List.of());
        Saved saved = writing.createPublished(data);
        assertThat(saved.problems()).hasSize(1);
        assertThat(saved.problems().getFirst().section()).isEqualTo(SectionKind.LESSON);
        assertThat(saved.problems().getFirst().key()).isEqualTo("chapter.formula.unknownCommand");
        assertThat(writing.open(saved.id()).data().text(SectionKind.LESSON)).contains("\\fraq{1}{2}");
    }

    @Test
    void a_number_is_taken_once_in_a_subject() {
        ChapterData data = data("Premier");
        writing.create(data);
        assertThat(problems(() -> writing.create(retitled(data, "Second"))))
                .containsExactly("number chapter.refused.numberTaken");
        SubjectId other = campus.structure.subject(campus.maths, Level.L1, Semester.S2, "Analyse");
        assertThat(writing.create(new ChapterData(other, data.number(), "Ailleurs", Map.of(), Map.of()))
                        .state())
                .isEqualTo(ChapterState.DRAFT);
    }

    @Test
    void two_browsers_that_take_the_same_number_at_once_are_told_apart() throws Exception {
        ChapterData data = data("En même temps");
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<List<String>> attempt = () -> {
            start.await();
            return signIns.as(campus.professor, () -> problems(() -> writing.create(data)));
        };
        try (ExecutorService browsers = Executors.newFixedThreadPool(2)) {
            Future<List<String>> one = browsers.submit(attempt);
            Future<List<String>> other = browsers.submit(attempt);
            assertThat(List.of(one.get(), other.get()))
                    .containsExactlyInAnyOrder(List.of(), List.of("number chapter.refused.numberTaken"));
        }
    }

    @Test
    void a_chapter_moves_to_another_subject_with_its_place() {
        SubjectId target = campus.structure.subject(campus.maths, Level.L3, Semester.S2, "Algèbre 2");
        ChapterId id = campus.published(campus.professor, campus.algebra);
        signIns.begin(campus.professor);
        OpenedChapter opened = writing.open(id);
        writing.publish(
                id,
                opened.stamp(),
                new ChapterData(
                        target,
                        7,
                        opened.data().title(),
                        opened.data().texts(),
                        opened.data().files()),
                false);
        ChapterHead head = reading.head(id);
        assertThat(head.level()).isEqualTo(Level.L3);
        assertThat(head.semester()).isEqualTo(Semester.S2);
        assertThat(head.number()).isEqualTo(7);
    }

    @Test
    void professors_write_only_in_assigned_programmes() {
        SubjectId physics = campus.structure.subject(campus.physics, Level.L1, Semester.S1, "Optique");
        SubjectId elsewhere = campus.structure.subject(campus.mathsElsewhere, Level.L1, Semester.S1, "Analyse");
        assertThat(problems(() -> writing.create(campus.data(physics, "Lentilles"))))
                .containsExactly("subject chapter.refused.subject");
        assertThat(problems(() -> writing.create(campus.data(elsewhere, "Suites"))))
                .containsExactly("subject chapter.refused.subject");
        ChapterId id = campus.published(campus.professor, campus.algebra);
        people.unassign(campus.professor, campus.maths);
        signIns.begin(campus.professor);
        assertThatThrownBy(() -> writing.open(id)).isInstanceOf(Missing.class);
        assertThat(reading.mayRead(id)).isTrue();
    }

    @Test
    void only_the_author_and_the_co_authors_write() {
        ChapterId id = campus.published(campus.professor, campus.algebra);
        AccountId colleague = people.professor(campus.university, campus.maths);
        assertThatThrownBy(() -> signIns.as(colleague, () -> writing.open(id))).isInstanceOf(Missing.class);
        signIns.as(campus.professor, () -> coAuthoring.admit(id, colleague));
        signIns.as(colleague, () -> {
            OpenedChapter opened = writing.open(id);
            assertThat(opened.coAuthors()).extracting(Colleague::id).containsExactly(colleague);
            return writing.publish(id, opened.stamp(), opened.data(), false);
        });
        assertThatThrownBy(() -> signIns.as(colleague, () -> coAuthoring.dismiss(id, colleague)))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> signIns.as(colleague, () -> removal.withdraw(id)))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> signIns.as(campus.professor, () -> coAuthoring.admit(id, campus.professorElsewhere)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void admitting_a_colleague_does_not_outdate_an_open_editor() {
        Saved draft = writing.create(data("Réduction"));
        coAuthoring.admit(draft.id(), people.professor(campus.university, campus.physics));
        ChapterData data = writing.open(draft.id()).data();
        assertThat(writing.save(draft.id(), draft.stamp(), data).id()).isEqualTo(draft.id());
    }

    private static List<String> problems(Callable<?> work) {
        Refused refused = catchThrowableOfType(Refused.class, work::call);
        return refused == null
                ? List.of()
                : refused.problems().stream()
                        .map(problem -> problem.field() + " " + problem.key())
                        .toList();
    }
}

package etudeline.chapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.Missing;
import etudeline.kit.Refused;
import etudeline.kit.Semester;
import etudeline.kit.SubjectId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChapterWritingTest extends WritingScene {

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
}

package etudeline.chapter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import etudeline.PostgresTest;
import etudeline.academics.TestStructure;
import etudeline.access.TestSignIns;
import etudeline.account.TestPeople;
import etudeline.chapter.ChapterData;
import etudeline.chapter.ChapterHistory;
import etudeline.chapter.ChapterId;
import etudeline.chapter.ChapterOrder;
import etudeline.chapter.ChapterState;
import etudeline.chapter.ChapterWriting;
import etudeline.chapter.OpenedChapter;
import etudeline.chapter.SectionKind;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Semester;
import etudeline.kit.SubjectId;
import etudeline.kit.UniversityId;
import etudeline.kit.ui.ChoiceBox;
import etudeline.kit.ui.EmptyState;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands beside the text: when it is published, its solutions, its versions, its place among the others. */
@PostgresTest
class ChapterReleaseViewsTest extends SpringBrowserlessTest {

    @Autowired
    ChapterWriting writing;

    @Autowired
    ChapterOrder order;

    @Autowired
    ChapterHistory history;

    @Autowired
    TestSignIns signIns;

    @Autowired
    TestPeople people;

    @Autowired
    TestStructure structure;

    ProgrammeId programme;
    SubjectId subject;

    @BeforeEach
    void a_professor() {
        UI.getCurrent().setLocale(Locale.FRENCH);
        UniversityId university = structure.university("Université Cheikh Anta Diop");
        programme = structure.programme(structure.faculty(university, "Sciences"), "Mathématiques");
        subject = structure.subject(programme, Level.L2, Semester.S1, "Algèbre linéaire");
        AccountId professor = people.professor(university, programme);
        signIns.begin(professor);
    }

    @AfterEach
    void nobody() {
        signIns.end();
    }

    private ChapterData data(int number, String title) {
        return new ChapterData(
                subject,
                number,
                title,
                Map.of(SectionKind.LESSON, "<p>Un cours.</p>", SectionKind.SOLUTION, "<p>Une réponse.</p>"),
                Map.of());
    }

    private void open(ChapterId id) {
        navigate("prof/chapitres/" + id, ChapterFormView.class);
    }

    private void click(String text) {
        test(find(Button.class).withText(text).last()).click();
    }

    private static LocalDateTime in(int days) {
        return LocalDateTime.now(ZoneOffset.UTC).plusDays(days);
    }

    @Test
    void a_chapter_is_scheduled_and_called_off() {
        ChapterId id = writing.create(data(1, "Matrices")).id();
        open(id);
        click("Programmer la publication…");
        MomentBox moment = find(MomentBox.class).withCaption("Publier le").last();
        moment.setValue(in(-1));
        click("Programmer");
        assertThat(moment.getErrorMessage()).isEqualTo("Choisissez un moment à venir.");
        moment.setValue(in(2));
        click("Programmer");
        assertThat(writing.open(id).state()).isEqualTo(ChapterState.SCHEDULED);
        click("Annuler la programmation");
        assertThat(writing.open(id).state()).isEqualTo(ChapterState.DRAFT);
    }

    @Test
    void solutions_are_kept_back_before_a_new_chapter_is_published() {
        navigate("prof/chapitres/nouveau", ChapterFormView.class);
        find(ChapterForm.class).single().read(data(3, "Déterminants"));
        RadioButtonGroup<?> solutions = find(RadioButtonGroup.class).single();
        test(solutions).selectItem("Pas avant que je le décide");
        click("Publier");
        OpenedChapter published = writing.open(order.movable(subject).getFirst().id());
        assertThat(published.state()).isEqualTo(ChapterState.PUBLISHED);
        assertThat(published.solutionsFrom()).isNull();
        click("Aperçu");
        assertThat(find(Prose.class).all()).hasSize(1);
    }

    @Test
    void an_earlier_version_is_compared_and_taken_up_again() {
        ChapterId id = writing.createPublished(data(1, "Matrices")).id();
        OpenedChapter opened = writing.open(id);
        writing.publish(
                id,
                opened.stamp(),
                new ChapterData(
                        subject, 1, "Matrices, revu", Map.of(SectionKind.LESSON, "<p>Tout autre.</p>"), Map.of()),
                false);
        open(id);
        List<ChapterHistory.Content> restored = new ArrayList<>();
        HistoryDialog.open(
                history, id, find(ChapterForm.class).single().value(), Map.of(), ZoneOffset.UTC, restored::add);
        assertThat(find(NativeButton.class).withAttribute("data-version").all()).hasSize(2);
        test(find(NativeButton.class).withAttribute("data-version", "1").single())
                .click();
        assertThat(find(Marked.class).all()).extracting(Marked::getText).contains("Matrices", "Matrices, revu");
        click("Reprendre cette version");
        assertThat(restored.getFirst().data().text(SectionKind.LESSON)).isEqualTo("<p>Un cours.</p>");
        assertThat(restored.getFirst().data().title()).isEqualTo("Matrices");
    }

    @Test
    void a_student_of_another_level_is_shown_to_see_nothing() {
        ChapterId id = writing.create(data(1, "Matrices")).id();
        open(id);
        click("Aperçu");
        assertThat(find(Prose.class).all()).hasSize(2);
        ChoiceBox<?> level = find(ChoiceBox.class).withCaption("Niveau").single();
        test(level).selectItem("L1");
        assertThat(find(Prose.class).all()).isEmpty();
        assertThat(find(EmptyState.class).single().getElement().getTextRecursively())
                .contains("ne voit pas ce chapitre");
    }

    @Test
    void chapters_change_places_by_buttons() {
        ChapterId one = writing.create(data(1, "Matrices")).id();
        ChapterId two = writing.create(data(2, "Déterminants")).id();
        navigate(OwnChaptersView.class);
        click("Réordonner");
        assertThat(find(ListItem.class).withClassName("order-line").all()).hasSize(2);
        test(find(Button.class)
                        .withAttribute("aria-label", "Descendre «\u00A0Matrices\u00A0»")
                        .single())
                .click();
        click("Enregistrer");
        assertThat(order.movable(subject)).extracting(ChapterOrder.Placed::id).isEqualTo(List.of(two, one));
    }
}

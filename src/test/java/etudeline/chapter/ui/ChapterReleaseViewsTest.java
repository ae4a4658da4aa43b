package etudeline.chapter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import etudeline.chapter.ChapterData;
import etudeline.chapter.ChapterHistory;
import etudeline.chapter.ChapterId;
import etudeline.chapter.ChapterOrder;
import etudeline.chapter.ChapterState;
import etudeline.chapter.OpenedChapter;
import etudeline.chapter.SectionKind;
import etudeline.kit.ui.ChoiceBox;
import etudeline.kit.ui.EmptyState;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stands beside the text: when it is published, its versions, its place among the others. */
class ChapterReleaseViewsTest extends ReleaseScene {

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
        assertThat(find(Div.class).withClassName("due").single().getElement().getTextRecursively())
                .matches("Sera publié automatiquement le \\w+ \\d.* 20\\d\\d à \\d\\d:\\d\\d\\..*");
        click("Annuler la programmation");
        assertThat(writing.open(id).state()).isEqualTo(ChapterState.DRAFT);
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

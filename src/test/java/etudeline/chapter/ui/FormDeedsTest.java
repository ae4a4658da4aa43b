package etudeline.chapter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import etudeline.chapter.ChapterData;
import etudeline.chapter.ChapterId;
import etudeline.chapter.ChapterOrder;
import etudeline.chapter.CoAuthoring;
import etudeline.chapter.OpenedChapter;
import etudeline.chapter.SectionKind;
import etudeline.kit.AccountId;
import etudeline.kit.UniversityId;
import etudeline.kit.ui.Choice;
import etudeline.kit.ui.ChoiceBox;
import etudeline.kit.ui.Strip;
import etudeline.storage.FileFacts;
import etudeline.storage.FileId;
import etudeline.storage.FileKind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is done with a chapter beside its text is done once, says what it did, and lets the keyboard go on from there. */
class FormDeedsTest extends ReleaseScene {

    @Autowired
    CoAuthoring coAuthoring;

    private static UnaryOperator<ChapterData> titled(String title) {
        return before -> new ChapterData(before.subject(), before.number(), title, before.texts(), before.files());
    }

    private void type(ChapterId id, String title) {
        drafts.keep(id, writing.open(id).stamp().onPage("a"), 1, titled(title));
    }

    private Button labelled(String name) {
        return find(Button.class).withAttribute("aria-label", name).single();
    }

    /** Whether the last answer has the browser focus it. */
    private static boolean isFocused(Component component) {
        UI ui = UI.getCurrent();
        ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return ui.getInternals().dumpPendingJavaScriptInvocations().stream()
                .anyMatch(call -> call.getInvocation().getExpression().contains("focus")
                        && call.getOwner().equals(component.getElement().getNode()));
    }

    private Button copies(ChapterId id) {
        CopyDialog.open(writing, id, "Matrices", List.of(new Choice<>(subject, "Algèbre linéaire")));
        return find(Button.class).withText("Dupliquer").last();
    }

    @Test
    void a_chapter_is_copied_once_as_its_form_shows_it() {
        ChapterId id = writing.create(data(1, "Matrices")).id();
        open(id);
        type(id, "Matrices, à moitié revu");
        Button go = copies(id);
        test(go).click();
        ChoiceBox<?> into = find(ChoiceBox.class).withCaption("Dans la matière").single();
        assertThat(into.isInvalid()).isTrue();
        assertThat(go.isEnabled()).isTrue();
        test(into).selectItem("Algèbre linéaire");
        test(go).click();
        assertThat(go.isEnabled()).as("for a second press").isFalse();
        assertThat(order.movable(subject))
                .extracting(ChapterOrder.Placed::title)
                .containsExactly("Matrices", "Matrices, à moitié revu");
    }

    @Test
    void a_chapter_that_is_not_whole_says_so_instead_of_being_copied() {
        ChapterId id = writing.create(data(1, "Matrices")).id();
        open(id);
        type(id, "");
        Button go = copies(id);
        test((ChoiceBox<?>) find(ChoiceBox.class).withCaption("Dans la matière").single())
                .selectItem("Algèbre linéaire");
        test(go).click();
        assertThat(find(Strip.class).all().stream()
                        .filter(Component::isVisible)
                        .map(strip -> strip.getElement().getTextRecursively()))
                .anyMatch(words -> words.startsWith("Ce chapitre ne peut pas être dupliqué"));
        assertThat(go.isEnabled()).isTrue();
        assertThat(order.movable(subject)).hasSize(1);
    }

    @Test
    void the_button_that_moves_a_chapter_on_the_same_way_has_the_focus() {
        for (int number = 1; number <= 3; number++) {
            writing.create(data(number, "Chapitre " + number));
        }
        navigate(OwnChaptersView.class);
        click("Réordonner");
        String down = "Descendre «\u00A0Chapitre 1\u00A0»";
        test(labelled(down)).click();
        assertThat(isFocused(labelled(down))).isTrue();
        test(labelled(down)).click();
        assertThat(isFocused(labelled("Monter «\u00A0Chapitre 1\u00A0»")))
                .as("at the end")
                .isTrue();
    }

    @Test
    void what_another_window_has_published_is_neither_scheduled_nor_compared_with_itself() {
        ChapterId id = writing.create(data(1, "Matrices")).id();
        type(id, "Matrices, revu");
        open(id);
        OpenedChapter other = writing.open(id);
        writing.publish(id, other.stamp(), other.data(), false);
        click("Programmer la publication…");
        find(MomentBox.class).withCaption("Publier le").last().setValue(in(2));
        click("Programmer");
        assertThat(find(Dialog.class).withClassName("versions").exists()).isFalse();
        assertThat(find(Strip.class).all().stream()
                        .filter(Component::isVisible)
                        .map(strip -> strip.getElement().getTextRecursively()))
                .contains("Ce chapitre est déjà publié.");
        assertThat(find(FormHead.class).single().getElement().getTextRecursively())
                .contains("Publié");
        assertThat(writing.open(id).draftSavedAt()).isNull();
    }

    @Test
    void two_versions_that_are_the_same_ask_nothing() {
        ChapterData data = data(1, "Matrices");
        List<ChapterData> decided = new ArrayList<>();
        VersionsDialog.open(data, data, _ -> "", history::compare, decided::add);
        assertThat(decided).containsExactly(data);
        assertThat(find(RadioButtonGroup.class).exists()).isFalse();
    }

    @Test
    void what_is_called_off_a_second_time_is_shown_as_it_is() {
        ChapterId id = writing.create(data(1, "Matrices")).id();
        releasing.schedule(id, in(2).toInstant(ZoneOffset.UTC), true);
        open(id);
        releasing.unschedule(id);
        click("Annuler la programmation");
        assertThat(find(Div.class).withClassName("due").exists()).isFalse();
        assertThat(find(FormHead.class).single().getElement().getTextRecursively())
                .contains("Brouillon");
        assertThat(isFocused(find(Button.class)
                        .withText("Programmer la publication…")
                        .single()))
                .isTrue();
    }

    @Test
    void a_colleague_who_was_taken_out_is_let_in_again() {
        ChapterId id = writing.create(data(1, "Matrices")).id();
        AccountId colleague = people.professor(university, programme);
        coAuthoring.admit(id, colleague);
        open(id);
        String name = writing.open(id).coAuthors().getFirst().name();
        test(labelled("Retirer " + name)).click();
        assertThat(writing.open(id).coAuthors()).isEmpty();
        assertThat(find(Div.class).withClassName("toast").last().getElement().getTextRecursively())
                .startsWith(name + " ne peut plus écrire ce chapitre.");
        click("Annuler");
        assertThat(writing.open(id).coAuthors()).hasSize(1);
        assertThat(isFocused(labelled("Retirer " + name))).isTrue();
    }

    @Test
    void a_name_that_is_nobody_s_is_said_to_be() {
        ChapterId id = writing.create(data(1, "Matrices")).id();
        open(id);
        ComboBox<?> colleagues = find(ComboBox.class).all().stream()
                .filter(box -> "Ajouter un collègue".equals(box.getPlaceholder()))
                .findFirst()
                .orElseThrow();
        test(colleagues).setFilter("Personne");
        assertThat(test(colleagues).getSuggestions()).isEmpty();
        assertThat(colleagues.getHelperText()).isEqualTo("Aucun collègue ne s’appelle «\u00A0Personne\u00A0».");
    }

    private static FileFacts file(int id) {
        return new FileFacts(
                new FileId(id),
                "Fiche " + id + ".pdf",
                "application/pdf",
                FileKind.PDF,
                10,
                "0",
                new UniversityId(1),
                Instant.EPOCH);
    }

    @Test
    void the_next_file_has_the_focus_when_one_is_taken_out_and_the_one_that_is_put_back() {
        navigate("prof/chapitres/nouveau", ChapterFormView.class);
        FilePanel panel = find(FilePanel.class).single();
        panel.read(Map.of(SectionKind.LESSON, List.of(file(1), file(2))));
        panel.remove(file(1));
        assertThat(isFocused(grip("Fiche 2.pdf"))).isTrue();
        click("Annuler");
        assertThat(isFocused(grip("Fiche 1.pdf"))).isTrue();
        panel.remove(file(1));
        panel.remove(file(2));
        assertThat(isFocused(find(FileSender.class).single())).isTrue();
    }

    private Component grip(String file) {
        return find(NativeButton.class).all().stream()
                .filter(button -> button.hasClassName("grip")
                        && String.valueOf(button.getElement().getAttribute("aria-label"))
                                .contains(file))
                .findFirst()
                .orElseThrow();
    }
}

package etudeline.chapter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import etudeline.chapter.ChapterData;
import etudeline.chapter.ChapterId;
import etudeline.chapter.ChapterRemoval;
import etudeline.chapter.ChapterStamp;
import etudeline.chapter.SectionKind;
import etudeline.kit.ui.Kept;
import etudeline.kit.ui.Strip;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The draft under an open form: what is sent of it, what has become of its chapter. */
class DraftInFormTest extends ReleaseScene {

    @Autowired
    ChapterRemoval removal;

    private ChapterData titled(String title) {
        return new ChapterData(subject, 1, title, Map.of(SectionKind.LESSON, "<p>" + title + ".</p>"), Map.of());
    }

    private void type(String title) {
        title().setValue(title);
    }

    private TextField title() {
        return find(TextField.class).withCaption("Titre").single();
    }

    private Element kept() {
        return find(Kept.class).single().getElement();
    }

    private void hears(String event, String detail) {
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("event.detail", detail);
        kept().getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(kept(), event, data));
    }

    /** As the browser sends it, and tells the page. */
    private String sends(ChapterId id, int step, String title) {
        ChapterStamp stamp = ChapterStamp.read(kept().getAttribute("version")).orElseThrow();
        return drafts.keep(id, stamp, step, before -> before.withContent(titled(title)))
                .stamp()
                .toString();
    }

    @Test
    void a_sending_that_was_under_way_while_its_form_was_saved_outdates_nothing() {
        ChapterId id = writing.create(titled("Matrices")).id();
        open(id);
        String underWay = sends(id, 1, "Presque");
        type("Matrices, fin");
        click("Enregistrer le brouillon");
        String saved = kept().getAttribute("version");
        hears("kept-sent", underWay);
        assertThat(kept().getAttribute("version")).isEqualTo(saved);
        type("Matrices, encore");
        click("Enregistrer le brouillon");
        assertThat(writing.openStored(id).data().title()).isEqualTo("Matrices, encore");
    }

    @Test
    void whoever_types_in_a_chapter_that_was_deleted_meanwhile_is_told_so() {
        ChapterId id = writing.create(titled("Matrices")).id();
        open(id);
        hears("kept-outdated", "");
        removal.delete(id, "Matrices");
        click("Comparer");
        assertThat(find(Strip.class).all())
                .anyMatch(strip -> strip.getElement().getTextRecursively().contains("Ce chapitre n’existe plus"));
        assertThat(find(Dialog.class).all()).isEmpty();

        ChapterId other = writing.create(titled("Déterminants")).id();
        open(other);
        hears("kept-gone", "");
        assertThat(find(Strip.class).all())
                .anyMatch(strip -> strip.getElement().getTextRecursively().contains("Ce chapitre n’existe plus"));
        assertThat(find(Button.class).withText("Comparer").all()).isEmpty();
    }

    /** The menu above the form, which is part of the page once it opens. */
    private void choose(String entry) {
        Element button =
                find(Button.class).withAttribute("aria-label", "Actions").last().getElement();
        button.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(
                        new DomEvent(button, "vaadin-context-menu-before-open", JsonNodeFactory.instance.objectNode()));
        MenuItem item = find(MenuItem.class).withText(entry).single();
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    }

    @Test
    void an_earlier_version_takes_the_place_of_a_draft_after_a_question_only_and_the_draft_can_be_had_again() {
        ChapterId id = writing.createPublished(titled("Matrices")).id();
        open(id);
        sends(id, 1, "Précieux");
        open(id);
        choose("Versions publiées");
        test(find(NativeButton.class).withAttribute("data-version", "1").single())
                .click();
        click("Reprendre cette version");
        assertThat(title().getValue()).isEqualTo("Précieux");
        click("Reprendre cette version");
        assertThat(title().getValue()).isEqualTo("Matrices");
        assertThat(writing.open(id).data().title()).isEqualTo("Matrices");
        click("Annuler");
        assertThat(title().getValue()).isEqualTo("Précieux");
        assertThat(writing.open(id).data().title()).isEqualTo("Précieux");
    }
}

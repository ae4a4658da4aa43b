package etudeline.chapter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import etudeline.PostgresTest;
import etudeline.academics.TestStructure;
import etudeline.access.TestSignIns;
import etudeline.account.TestPeople;
import etudeline.chapter.ChapterData;
import etudeline.chapter.ChapterId;
import etudeline.chapter.ChapterRemoval;
import etudeline.chapter.ChapterStamp;
import etudeline.chapter.ChapterWriting;
import etudeline.chapter.DraftKeeping;
import etudeline.chapter.SectionKind;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Semester;
import etudeline.kit.SubjectId;
import etudeline.kit.UniversityId;
import etudeline.kit.ui.Kept;
import etudeline.kit.ui.Strip;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The draft under an open form: what is sent of it, what has become of its chapter. */
@PostgresTest
class DraftInFormTest extends SpringBrowserlessTest {

    @Autowired
    ChapterWriting writing;

    @Autowired
    ChapterRemoval removal;

    @Autowired
    DraftKeeping drafts;

    @Autowired
    TestSignIns signIns;

    @Autowired
    TestPeople people;

    @Autowired
    TestStructure structure;

    SubjectId subject;

    @BeforeEach
    void a_professor() {
        UI.getCurrent().setLocale(Locale.FRENCH);
        UniversityId university = structure.university("Université Cheikh Anta Diop");
        ProgrammeId programme = structure.programme(structure.faculty(university, "Sciences"), "Mathématiques");
        subject = structure.subject(programme, Level.L2, Semester.S1, "Algèbre linéaire");
        signIns.begin(people.professor(university, programme));
    }

    @AfterEach
    void nobody() {
        signIns.end();
    }

    private ChapterData titled(String title) {
        return new ChapterData(subject, 1, title, Map.of(SectionKind.LESSON, "<p>" + title + ".</p>"), Map.of());
    }

    private void open(ChapterId id) {
        navigate("prof/chapitres/" + id, ChapterFormView.class);
    }

    private void click(String text) {
        test(find(Button.class).withText(text).last()).click();
    }

    private void type(String title) {
        find(TextField.class).withCaption("Titre").single().setValue(title);
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
}

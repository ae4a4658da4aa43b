package etudeline.chapter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import etudeline.chapter.ChapterData;
import etudeline.chapter.ChapterId;
import etudeline.chapter.ChapterLists;
import etudeline.chapter.ChapterReading;
import etudeline.chapter.ChapterRow;
import etudeline.chapter.ChapterState;
import etudeline.chapter.OpenedChapter;
import etudeline.chapter.OwnChapterFilter;
import etudeline.chapter.SectionKind;
import etudeline.kit.Level;
import etudeline.kit.Window;
import etudeline.kit.ui.LazyGrid;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ChapterViewsTest extends ReleaseScene {

    private static final Map<SectionKind, String> LESSON =
            Map.of(SectionKind.LESSON, "<h2>Noyau</h2><p>Soit <em>f</em> linéaire.</p>");

    @Autowired
    ChapterReading reading;

    @Autowired
    ChapterLists lists;

    private ChapterId publish(int number, String title) {
        return publish(number, title, LESSON);
    }

    private ChapterId publish(int number, String title, Map<SectionKind, String> texts) {
        return writing.createPublished(new ChapterData(subject, number, title, texts, Map.of()))
                .id();
    }

    @Test
    void a_professor_writes_a_draft_and_publishes_it() {
        navigate("prof/chapitres/nouveau", ChapterFormView.class);
        find(ChapterForm.class).single().subject.setValue(subject);
        find(IntegerField.class).single().setValue(4);
        find(TextField.class).withCaption("Titre").single().setValue("Espaces vectoriels");
        find(ChapterEditor.class).single().setValue("<p>Soit E un espace.</p>");
        click("Enregistrer le brouillon");
        ChapterRow row = lists.ownRows(OwnChapterFilter.NONE, Window.first(5)).getFirst();
        assertThat(row.state()).isEqualTo(ChapterState.DRAFT);
        assertThat(find(H1.class).single().getText()).isEqualTo("4. Espaces vectoriels");
        click("Publier");
        assertThat(reading.head(row.id()).state()).isEqualTo(ChapterState.PUBLISHED);
        assertThat(reading.read(row.id()).section(SectionKind.LESSON).html()).contains("Soit E un espace.");
    }

    @Test
    void what_is_wrong_stands_at_its_field_and_what_is_typed_stays() {
        publish(4, "Espaces vectoriels");
        navigate("prof/chapitres/nouveau", ChapterFormView.class);
        TextField title = find(TextField.class).withCaption("Titre").single();
        IntegerField number = find(IntegerField.class).single();
        click("Publier");
        assertThat(title.isInvalid()).isTrue();
        assertThat(number.isInvalid()).isTrue();
        find(ChapterForm.class).single().subject.setValue(subject);
        number.setValue(4);
        title.setValue("Encore");
        click("Publier");
        assertThat(title.isInvalid()).isFalse();
        assertThat(number.isInvalid()).isFalse();
        assertThat(find(ChapterEditor.class).single().isInvalid()).isTrue();
        find(ChapterEditor.class).single().setValue("<p>Un texte</p>");
        click("Publier");
        assertThat(number.getErrorMessage()).isEqualTo("Ce numéro est déjà pris dans cette matière");
        assertThat(title.getValue()).isEqualTo("Encore");
    }

    @Test
    void an_outdated_copy_is_compared_and_the_choice_is_saved() {
        ChapterId id = publish(4, "Espaces vectoriels");
        navigate("prof/chapitres/" + id, ChapterFormView.class);
        OpenedChapter meanwhile = writing.open(id);
        ChapterData data = meanwhile.data();
        writing.publish(
                id,
                meanwhile.stamp(),
                new ChapterData(data.subject(), data.number(), "Autre fenêtre", data.texts(), data.files()),
                false);
        TextField title = find(TextField.class).withCaption("Titre").single();
        title.setValue("Ma saisie");
        click("Publier");
        click("Publier");
        assertThat(reading.head(id).title()).isEqualTo("Autre fenêtre");
        assertThat(find(Dialog.class).withClassName("versions").single().getHeaderTitle())
                .isEqualTo("Le chapitre a changé entre-temps");
        click("Continuer avec ce choix");
        assertThat(reading.head(id).title()).isEqualTo("Ma saisie");
    }

    @Test
    void professors_list_their_chapters() {
        publish(1, "Matrices");
        publish(2, "Déterminants");
        navigate(OwnChaptersView.class);
        LazyGrid<?, ?> grid = find(LazyGrid.class).single();
        assertThat(grid.total()).isEqualTo(2);
        assertThat(find(H1.class).single().getText()).isEqualTo("Chapitres");
    }

    @Test
    void a_student_finds_a_chapter_on_the_shelf_and_reads_it() {
        ChapterId first = publish(3, "Matrices");
        ChapterId second = publish(4, "Espaces vectoriels");
        signIns.begin(people.student(programme, Level.L3));
        navigate(ShelfView.class);
        assertThat(find(H2.class).withClassName("subject-name").single().getText())
                .isEqualTo("Algèbre linéaire");
        List<String> links = find(Anchor.class).all().stream()
                .map(Anchor::getHref)
                .filter(href -> href.startsWith("/chapitres/"))
                .toList();
        assertThat(links).containsExactly("/chapitres/" + first, "/chapitres/" + second);
        navigate(ReaderView.class, second.value());
        assertThat(article())
                .contains("<h1>4. Espaces vectoriels</h1>", "href=\"/lire/" + second + "\"")
                .containsOnlyOnce("role=\"tab\"");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("/chapitres/" + first);
        assertThat(find(Contents.class).single().getElement().getOuterHTML()).contains("href=\"#cours-noyau\"");
    }

    @Test
    void a_chapter_without_headings_has_no_contents_and_its_neighbours_below_the_text() {
        ChapterId first = publish(3, "Matrices");
        ChapterId second = publish(4, "Espaces vectoriels", Map.of(SectionKind.LESSON, "<p>Soit <em>f</em>.</p>"));
        signIns.begin(people.student(programme, Level.L3));
        navigate(ReaderView.class, second.value());
        assertThat(find(Contents.class).exists()).isFalse();
        assertThat(find(ReaderBar.class).single().getElement().getOuterHTML())
                .doesNotContain("data-sheet=\"sommaire\"");
        assertThat(article()).contains("neighbours", "href=\"/chapitres/" + first + "\"");
        navigate(ReaderView.class, first.value());
        assertThat(article()).doesNotContain("neighbours");
    }

    private String article() {
        return find(ChapterArticle.class).single().getElement().getOuterHTML();
    }

    @Test
    void the_shelf_is_filtered_and_says_when_nothing_is_there() {
        signIns.begin(people.student(programme, Level.L2));
        navigate(ShelfView.class);
        assertThat(find(H3.class).withClassName("subject-name").exists()).isFalse();
        signIns.begin(professor);
        publish(4, "Espaces vectoriels");
        signIns.begin(people.student(programme, Level.L2));
        navigate(ShelfView.class);
        TextField filter = find(TextField.class).last();
        test(filter).setValue("algebre 4");
        assertThat(find(H3.class).withClassName("subject-name").single().getText())
                .isEqualTo("Algèbre linéaire");
        test(filter).setValue("optique");
        assertThat(find(H3.class).withClassName("subject-name").exists()).isFalse();
    }

    @Test
    void administrators_list_and_read_but_have_no_form() {
        ChapterId id = publish(4, "Espaces vectoriels");
        signIns.begin(people.administrator(university));
        navigate(AllChaptersView.class);
        assertThat(find(LazyGrid.class).single().total()).isEqualTo(1);
        navigate(ReaderView.class, id.value());
        assertThat(article()).contains("<h1>4. Espaces vectoriels</h1>").doesNotContain("/prof/chapitres/" + id);
    }
}

package etudeline.comment.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import etudeline.Campus;
import etudeline.MovableClock;
import etudeline.PostgresTest;
import etudeline.access.TestSignIns;
import etudeline.chapter.ChapterId;
import etudeline.comment.CommentId;
import etudeline.comment.Commenting;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.UniversityId;
import etudeline.kit.ui.EmptyState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@PostgresTest
@Import(MovableClock.Here.class)
class CommentPanelTest extends SpringBrowserlessTest {

    @Autowired
    CommentSlot slot;

    @Autowired
    Commenting commenting;

    @Autowired
    Campus campus;

    @Autowired
    TestSignIns signIns;

    UniversityId university;
    ProgrammeId programme;
    AccountId professor;
    AccountId student;
    AccountId other;
    ChapterId chapter;
    final List<Integer> counts = new ArrayList<>();

    @BeforeEach
    void a_chapter() {
        UI.getCurrent().setLocale(Locale.FRENCH);
        university = campus.university();
        programme = campus.programme(university);
        professor = campus.professor(university, programme);
        student = campus.student(programme, Level.L2);
        other = campus.student(programme, Level.L2);
        chapter = new ChapterId(campus.chapter(professor, programme, Level.L2, "PUBLISHED"));
    }

    @AfterEach
    void nobody() {
        signIns.end();
    }

    private void open(AccountId reader) {
        signIns.begin(reader);
        UI.getCurrent().removeAll();
        UI.getCurrent().add(slot.create(chapter, university, counts::add));
        roundTrip();
    }

    /** What somebody else does meanwhile. */
    private <T> T meanwhile(AccountId person, java.util.function.Supplier<T> work) {
        AccountId here = student;
        T result = campus.ask(person, work);
        signIns.begin(here);
        return result;
    }

    private List<String> words() {
        return find(Paragraph.class).withClassName("words").all().stream()
                .map(Paragraph::getText)
                .toList();
    }

    private List<String> names() {
        return find(Span.class).withClassName("strong").all().stream()
                .map(Span::getText)
                .toList();
    }

    private void press(String label) {
        test(find(Button.class).withText(label).last()).click();
    }

    private void link(String label) {
        test(find(NativeButton.class).withText(label).last()).click();
    }

    private boolean pillIsShown() {
        roundTrip();
        return find(Button.class).withClassName("pill").exists();
    }

    @Test
    void a_reader_writes_answers_and_sees_it_at_once() {
        open(student);
        assertThat(find(EmptyState.class).exists()).isTrue();
        test(find(TextArea.class).single()).setValue("Pourquoi ?");
        press("Commenter");
        assertThat(words()).containsExactly("Pourquoi ?");
        assertThat(names().getFirst()).startsWith("Fatou Diagne");
        assertThat(find(TextArea.class).single().getValue()).isEmpty();
        assertThat(find(EmptyState.class).exists()).isFalse();
        link("Répondre");
        test(find(TextArea.class).last()).setValue("Parce que.");
        press("Répondre");
        assertThat(words()).containsExactly("Pourquoi ?", "Parce que.");
        assertThat(counts).containsExactly(0, 1, 2);
    }

    @Test
    void what_is_refused_stays_typed_and_says_why_at_the_field() {
        open(student);
        TextArea field = find(TextArea.class).single();
        test(field).setValue("é".repeat(5001));
        press("Commenter");
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).contains("caractères au plus");
        assertThat(field.getValue()).hasSize(5001);
        assertThat(words()).isEmpty();
    }

    @Test
    void an_answer_to_what_was_deleted_meanwhile_stays_typed() {
        CommentId question = campus.ask(other, () -> commenting.write(chapter, "Pourquoi ?"));
        open(student);
        link("Répondre");
        test(find(TextArea.class).last()).setValue("Longuement réfléchi");
        meanwhile(other, () -> {
            commenting.delete(question);
            return true;
        });
        press("Répondre");
        assertThat(find(TextArea.class).last().getValue()).isEqualTo("Longuement réfléchi");
        await().pollInSameThread().atMost(Duration.ofSeconds(5)).until(() -> {
            roundTrip();
            return words().equals(List.of("Commentaire supprimé"));
        });
        assertThat(find(TextArea.class).last().getValue()).isEqualTo("Longuement réfléchi");
    }

    @Test
    void what_others_write_is_announced_and_comes_when_asked_for() {
        open(student);
        TextArea field = find(TextArea.class).single();
        test(field).setValue("En train d'écrire");
        meanwhile(other, () -> commenting.write(chapter, "Une question"));
        await().pollInSameThread().atMost(Duration.ofSeconds(5)).until(this::pillIsShown);
        assertThat(words()).as("nothing jumps under the reader's eyes").isEmpty();
        press("Nouveau commentaire");
        assertThat(words()).containsExactly("Une question");
        assertThat(find(TextArea.class).single()).isSameAs(field);
        assertThat(field.getValue()).isEqualTo("En train d'écrire");
        assertThat(pillIsShown()).isFalse();
    }

    @Test
    void an_edit_by_its_author_appears_where_the_comment_stands() {
        CommentId question = campus.ask(other, () -> commenting.write(chapter, "Avant"));
        open(student);
        meanwhile(other, () -> {
            commenting.edit(question, "Après", 0);
            return true;
        });
        await().pollInSameThread().atMost(Duration.ofSeconds(5)).until(() -> {
            roundTrip();
            return words().equals(List.of("Après"));
        });
        assertThat(pillIsShown()).isFalse();
    }

    @Test
    void own_comments_can_be_edited_and_deleted() {
        campus.ask(student, () -> commenting.write(chapter, "Avant"));
        open(student);
        menu("Modifier");
        TextArea editor = find(TextArea.class).last();
        assertThat(editor.getValue()).isEqualTo("Avant");
        test(editor).setValue("Après");
        press("Enregistrer");
        assertThat(words()).containsExactly("Après");
        menu("Supprimer");
        press("Supprimer");
        assertThat(words()).isEmpty();
        assertThat(find(EmptyState.class).exists()).isTrue();
    }

    @Test
    void an_edit_of_what_was_edited_elsewhere_shows_both_versions() {
        CommentId mine = campus.ask(student, () -> commenting.write(chapter, "Avant"));
        open(student);
        menu("Modifier");
        test(find(TextArea.class).last()).setValue("Ma version");
        meanwhile(student, () -> {
            commenting.edit(mine, "Ailleurs", 0);
            return true;
        });
        press("Enregistrer");
        assertThat(find(TextArea.class).last().getValue()).isEqualTo("Ma version");
        assertThat(find(Span.class).withClassName("words").single().getText()).contains("Ailleurs");
        press("Enregistrer");
        assertThat(words()).containsExactly("Ma version");
    }

    @Test
    void a_professor_of_the_chapter_hides_and_shows_again() {
        campus.ask(student, () -> commenting.write(chapter, "Publicité"));
        open(professor);
        menu("Masquer");
        assertThat(find(Span.class).withText("Masqué").exists()).isTrue();
        press("Annuler");
        assertThat(find(Span.class).withText("Masqué").exists()).isFalse();
    }

    @Test
    void others_have_no_menu_and_administrators_no_field() {
        campus.ask(student, () -> commenting.write(chapter, "Question"));
        open(other);
        assertThat(find(CommentMenu.class).exists()).isFalse();
        open(campus.administrator(university));
        assertThat(find(TextArea.class).exists()).isFalse();
        assertThat(find(NativeButton.class).withText("Répondre").exists()).isFalse();
        assertThat(find(CommentMenu.class).exists()).isTrue();
    }

    @Test
    void older_threads_come_when_asked_for() {
        for (int n = 1; n <= 25; n++) {
            int number = n;
            campus.ask(student, () -> commenting.write(chapter, "Question " + number));
        }
        open(other);
        assertThat(words()).hasSize(20).startsWith("Question 25");
        press("Afficher plus");
        assertThat(words()).hasSize(25).endsWith("Question 1");
        assertThat(find(Button.class).withText("Afficher plus").exists()).isFalse();
    }

    private void menu(String action) {
        test(find(NativeButton.class, find(CommentMenu.class).last()).single()).click();
        Component entry = find(Button.class).withText(action).last();
        test((Button) entry).click();
    }
}

package etudeline.comment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.internal.JacksonUtils;
import etudeline.comment.Comments;
import etudeline.kit.AccountId;
import etudeline.kit.ui.EmptyState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Comments on the page while others, or oneself in another window, change them. */
class LiveCommentsTest extends OpenedScene {

    @Autowired
    Comments comments;

    AccountId reader;

    @BeforeEach
    void a_student_reads() {
        reader = student;
    }

    /** By the professor, in a window of their own. */
    private void elsewhere(Runnable work) {
        campus.as(professor, work);
        signIns.begin(reader);
    }

    private CommentPanel seen() {
        signIns.begin(reader);
        open();
        tell("comments-wanted", JacksonUtils.createObjectNode());
        return find(CommentPanel.class).single();
    }

    private void press(Button button) {
        signIns.begin(reader);
        test(button).click();
    }

    private Button button(String words) {
        return find(Button.class).withText(words).single();
    }

    private String stored() {
        return campus.ask(student, () -> comments.threadOf(chapter, written))
                .top()
                .text();
    }

    private String head() {
        return find(CommentSheet.class).single().getElement().getChild(0).getProperty("innerHTML");
    }

    @Test
    void a_change_over_words_that_nobody_here_has_read_is_refused_although_they_came_in_by_themselves() {
        reader = professor;
        CommentPanel panel = seen();
        press(CommentItem.MENU);
        press(button("Modifier"));
        elsewhere(() -> commenting.edit(written, "De l’autre fenêtre.", 0));
        panel.reload(written);
        TextArea field =
                find(TextArea.class, find(CommentEditor.class).single()).single();
        test(field).setValue("De celle-ci.");
        press(button("Enregistrer"));
        assertThat(stored()).isEqualTo("De l’autre fenêtre.");
        assertThat(field.getValue()).isEqualTo("De celle-ci.");
        press(button("Enregistrer"));
        assertThat(stored()).isEqualTo("De celle-ci.");
    }

    @Test
    void what_is_deleted_elsewhere_is_not_counted_and_leaves_the_place_empty() {
        CommentPanel panel = seen();
        assertThat(find(EmptyState.class).exists()).isFalse();
        elsewhere(() -> commenting.delete(written));
        panel.reload(written);
        assertThat(head()).endsWith(">0</span>");
        assertThat(find(CommentItem.class).exists()).isFalse();
        assertThat(find(EmptyState.class).exists()).isTrue();
    }

    @Test
    void a_comment_deleted_while_it_is_answered_goes_once_nobody_answers_it_any_more() {
        CommentPanel panel = seen();
        press(CommentItem.REPLY);
        elsewhere(() -> commenting.delete(written));
        panel.reload(written);
        assertThat(head()).endsWith(">0</span>");
        assertThat(find(CommentItem.class).single().getElement().getProperty("innerHTML"))
                .contains("Commentaire supprimé");
        press(button("Annuler"));
        assertThat(find(CommentItem.class).exists()).isFalse();
    }
}

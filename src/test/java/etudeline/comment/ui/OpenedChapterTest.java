package etudeline.comment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import etudeline.Statements;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A chapter as a student opens it, and its comments when their place is seen. */
class OpenedChapterTest extends OpenedScene {

    @Test
    void warm_it_opens_with_three_statements_at_most_and_none_for_names() {
        open();
        UI.getCurrent().navigate("cours");
        List<String> asked = Statements.of(this::open);
        assertThat(find(CommentSheet.class).exists()).isTrue();
        assertThat(asked)
                .hasSizeLessThanOrEqualTo(3)
                .noneMatch(sql -> sql.matches("(?s).*\\b(university|faculty|programme|subject)\\b.*"));
    }

    @Test
    void its_comments_are_counted_and_come_when_their_place_is_seen() {
        open();
        Element head = find(CommentSheet.class).single().getElement().getChild(0);
        assertThat(head.getProperty("innerHTML"))
                .isEqualTo("<h2 class=\"grow\">Commentaires</h2><span class=\"badge neutral\">1</span>");
        assertThat(find(CommentItem.class).exists()).isFalse();
        tell("comments-wanted", JacksonUtils.createObjectNode());
        assertThat(find(CommentItem.class).all()).hasSize(1);
        tell("comments-wanted", JacksonUtils.createObjectNode());
        assertThat(find(CommentPanel.class).all()).hasSize(1);
    }

    @Test
    void a_comment_is_one_node_and_its_buttons_say_what_they_do() {
        open();
        tell("comments-wanted", JacksonUtils.createObjectNode());
        Element comment = find(CommentItem.class).single().getElement();
        assertThat(comment.getChildCount()).isZero();
        assertThat(comment.getProperty("innerHTML"))
                .contains("Lisez le théorème du rang.", "data-comment=\"" + written + "\" data-does=\"reply\"")
                .doesNotContain("data-does=\"menu\"");
        press(CommentItem.REPLY);
        press(CommentItem.REPLY);
        assertThat(find(CommentBox.class).all()).hasSize(2);
    }

    @Test
    void a_menu_is_for_who_may_do_something_with_the_comment() {
        open();
        tell("comments-wanted", JacksonUtils.createObjectNode());
        press(CommentItem.MENU);
        assertThat(find(CommentMenu.class).exists()).isFalse();
        signIns.begin(professor);
        open();
        tell("comments-wanted", JacksonUtils.createObjectNode());
        press(CommentItem.MENU);
        assertThat(find(CommentMenu.class).single().getFor()).isEqualTo("actions-" + written);
    }

    @Test
    void a_comment_that_the_address_names_brings_them() {
        open();
        tell("comment-asked", JacksonUtils.createObjectNode().put("event.detail.id", "999999"));
        assertThat(find(CommentItem.class).all()).hasSize(1);
    }
}

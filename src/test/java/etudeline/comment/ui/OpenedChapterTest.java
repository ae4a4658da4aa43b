package etudeline.comment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import etudeline.Campus;
import etudeline.PostgresTest;
import etudeline.Statements;
import etudeline.access.TestSignIns;
import etudeline.chapter.ChapterId;
import etudeline.comment.CommentId;
import etudeline.comment.Commenting;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.UniversityId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** A chapter as a student opens it, and its comments when their place is seen. */
@PostgresTest
class OpenedChapterTest extends SpringBrowserlessTest {

    @Autowired
    Campus campus;

    @Autowired
    TestSignIns signIns;

    @Autowired
    Commenting commenting;

    ChapterId chapter;
    AccountId student;
    AccountId professor;
    CommentId written;

    @BeforeEach
    void a_student_with_a_chapter() {
        UI.getCurrent().setLocale(Locale.FRENCH);
        UniversityId university = campus.university();
        ProgrammeId programme = campus.programme(university);
        professor = campus.professor(university, programme);
        chapter = new ChapterId(campus.chapter(professor, programme, Level.L2, "PUBLISHED"));
        student = campus.student(programme, Level.L2);
        written = campus.ask(professor, () -> commenting.write(chapter, "Lisez le théorème du rang."));
        signIns.begin(student);
    }

    @AfterEach
    void nobody() {
        signIns.end();
    }

    private void open() {
        UI.getCurrent().navigate("chapitres/" + chapter);
    }

    private void tell(String event, ObjectNode data) {
        Element sheet = find(CommentSheet.class).single().getElement();
        sheet.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(sheet, event, data));
    }

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

    private void press(String does) {
        tell(
                "comment-does",
                JacksonUtils.createObjectNode()
                        .put("event.detail.id", written.toString())
                        .put("event.detail.does", does));
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

package etudeline.comment.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import etudeline.Campus;
import etudeline.PostgresTest;
import etudeline.access.TestSignIns;
import etudeline.chapter.ChapterId;
import etudeline.comment.CommentId;
import etudeline.comment.Commenting;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.UniversityId;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** A chapter with a comment of its professor, and a student in front of it. */
@PostgresTest
class OpenedScene extends SpringBrowserlessTest {

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

    void open() {
        UI.getCurrent().navigate("chapitres/" + chapter);
    }

    void tell(String event, ObjectNode data) {
        Element sheet = find(CommentSheet.class).single().getElement();
        sheet.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(sheet, event, data));
    }

    void press(String does) {
        tell(
                "comment-does",
                JacksonUtils.createObjectNode()
                        .put("event.detail.id", written.toString())
                        .put("event.detail.does", does));
    }
}

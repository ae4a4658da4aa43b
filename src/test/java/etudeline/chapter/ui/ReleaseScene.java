package etudeline.chapter.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import etudeline.PostgresTest;
import etudeline.academics.TestStructure;
import etudeline.access.TestSignIns;
import etudeline.account.TestPeople;
import etudeline.chapter.ChapterData;
import etudeline.chapter.ChapterHistory;
import etudeline.chapter.ChapterId;
import etudeline.chapter.ChapterOrder;
import etudeline.chapter.ChapterReleasing;
import etudeline.chapter.ChapterWriting;
import etudeline.chapter.DraftKeeping;
import etudeline.chapter.SectionKind;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Semester;
import etudeline.kit.SubjectId;
import etudeline.kit.UniversityId;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A professor with one subject, at the form of a chapter. */
@PostgresTest
abstract class ReleaseScene extends SpringBrowserlessTest {

    @Autowired
    ChapterWriting writing;

    @Autowired
    ChapterOrder order;

    @Autowired
    ChapterHistory history;

    @Autowired
    DraftKeeping drafts;

    @Autowired
    ChapterReleasing releasing;

    @Autowired
    TestSignIns signIns;

    @Autowired
    TestPeople people;

    @Autowired
    TestStructure structure;

    UniversityId university;
    ProgrammeId programme;
    SubjectId subject;
    AccountId professor;

    @BeforeEach
    void a_professor() {
        UI.getCurrent().setLocale(Locale.FRENCH);
        university = structure.university("Université Cheikh Anta Diop");
        programme = structure.programme(structure.faculty(university, "Sciences"), "Mathématiques");
        subject = structure.subject(programme, Level.L2, Semester.S1, "Algèbre linéaire");
        professor = people.professor(university, programme);
        signIns.begin(professor);
    }

    @AfterEach
    void nobody() {
        signIns.end();
    }

    ChapterData data(int number, String title) {
        return new ChapterData(
                subject,
                number,
                title,
                Map.of(SectionKind.LESSON, "<p>Un cours.</p>", SectionKind.SOLUTION, "<p>Une réponse.</p>"),
                Map.of());
    }

    void open(ChapterId id) {
        navigate("prof/chapitres/" + id, ChapterFormView.class);
    }

    void click(String text) {
        test(find(Button.class).withText(text).last()).click();
    }

    static LocalDateTime in(int days) {
        return LocalDateTime.now(ZoneOffset.UTC).plusDays(days);
    }
}

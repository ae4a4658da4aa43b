package etudeline.chapter.ui;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import etudeline.PostgresTest;
import etudeline.academics.TestStructure;
import etudeline.access.TestSignIns;
import etudeline.account.TestPeople;
import etudeline.chapter.ChapterData;
import etudeline.chapter.ChapterFiles;
import etudeline.chapter.ChapterId;
import etudeline.chapter.ChapterWriting;
import etudeline.chapter.SectionKind;
import etudeline.kit.AccountId;
import etudeline.kit.FacultyId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Semester;
import etudeline.kit.SubjectId;
import etudeline.kit.UniversityId;
import etudeline.setting.UniversitySettings;
import etudeline.storage.FileId;
import jakarta.servlet.http.Cookie;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Files of chapters, asked for as their readers ask. */
@PostgresTest
@AutoConfigureMockMvc
abstract class FileScene {

    @Autowired
    MockMvc mvc;

    @Autowired
    ChapterWriting writing;

    @Autowired
    ChapterFiles files;

    @Autowired
    UniversitySettings settings;

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
    AccountId student;

    @BeforeEach
    void people() {
        university = structure.university("Université Cheikh Anta Diop");
        FacultyId faculty = structure.faculty(university, "Sciences");
        programme = structure.programme(faculty, "Mathématiques");
        subject = structure.subject(programme, Level.L2, Semester.S1, "Algèbre");
        professor = people.professor(university, programme);
        student = people.student(programme, Level.L2);
    }

    FileId upload(InputStream bytes, String name) {
        return signIns.as(professor, () -> files.keep(bytes, name)).id();
    }

    ChapterId publish(FileId file) {
        ChapterData data = new ChapterData(subject, 1, "Espaces", Map.of(), Map.of(SectionKind.LESSON, List.of(file)));
        return signIns.as(professor, () -> writing.createPublished(data)).id();
    }

    MockHttpServletResponse ask(AccountId person, MockHttpServletRequestBuilder request) throws Exception {
        String[] cookie = signIns.cookie(person).split("=", 2);
        return mvc.perform(request.cookie(new Cookie(cookie[0], cookie[1])))
                .andReturn()
                .getResponse();
    }

    int status(AccountId person, FileId file) throws Exception {
        return ask(person, get("/fichiers/" + file)).getStatus();
    }
}

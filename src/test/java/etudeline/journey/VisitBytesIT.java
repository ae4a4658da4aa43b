package etudeline.journey;

import static etudeline.journey.JourneyTest.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import etudeline.Campus;
import etudeline.academics.TestStructure;
import etudeline.access.Passwords;
import etudeline.access.TestSignIns;
import etudeline.chapter.ChapterData;
import etudeline.chapter.ChapterId;
import etudeline.chapter.ChapterWriting;
import etudeline.chapter.SectionKind;
import etudeline.comment.Commenting;
import etudeline.journey.StudentVisit.Step;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Semester;
import etudeline.kit.SubjectId;
import etudeline.kit.UniversityId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/** A student's phone pays by the megabyte. */
@JourneyTest
class VisitBytesIT {

    private static final long FIRST_MOST = 400_000;
    private static final long LATER_MOST = 20_000;
    private static final int QUESTIONS = 20;

    @LocalServerPort
    int port;

    @Autowired
    Campus campus;

    @Autowired
    TestStructure structure;

    @Autowired
    TestSignIns signIns;

    @Autowired
    Passwords passwords;

    @Autowired
    ChapterWriting writing;

    @Autowired
    Commenting commenting;

    @Test
    void a_first_visit_is_small_and_a_later_one_asks_only_for_what_is_new() throws IOException {
        UniversityId university = campus.university();
        ProgrammeId programme = campus.programme(university);
        SubjectId subject = structure.subject(programme, Level.L2, Semester.S1, "Algèbre");
        AccountId professor = campus.professor(university, programme);
        AccountId student = campus.student(programme, Level.L2);
        campus.execute(
                "update account set username = 'etudiante', password_hash = ? where id = ?",
                passwords.hash(PASSWORD),
                student.value());
        String course = new ClassPathResource("/etudeline/chapter/espaces-vectoriels.html")
                .getContentAsString(StandardCharsets.UTF_8);
        ChapterId chapter = signIns.as(
                        professor,
                        () -> writing.createPublished(new ChapterData(
                                subject, 1, "Espaces vectoriels", Map.of(SectionKind.LESSON, course), Map.of())))
                .id();
        AccountId other = campus.student(programme, Level.L2);
        for (int question = 1; question <= QUESTIONS; question++) {
            String words = "Question " + question + " : pourquoi le noyau est-il stable ?";
            signIns.as(other, () -> commenting.write(chapter, words));
        }
        try (StudentVisit visit = new StudentVisit("http://localhost:" + port)) {
            List<Step> first = visit.first("etudiante", PASSWORD, "Espaces vectoriels");
            assertThat(StudentVisit.total(first)).as("%s", first).isBetween(100_000L, FIRST_MOST);
            List<Step> later = visit.later("Espaces vectoriels");
            assertThat(later)
                    .as("%s", later)
                    .allMatch(step -> step.bytes().getOrDefault("scripts", 0L) == 0
                            && step.bytes().getOrDefault("fonts", 0L) == 0);
            assertThat(StudentVisit.total(later)).as("%s", later).isBetween(1_000L, LATER_MOST);
        }
    }
}

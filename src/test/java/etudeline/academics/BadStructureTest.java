package etudeline.academics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import etudeline.Campus;
import etudeline.PostgresTest;
import etudeline.access.TestSignIns;
import etudeline.kit.FacultyId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Refused;
import etudeline.kit.Semester;
import etudeline.kit.UniversityId;
import java.time.Month;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Codes and names of the structure: there, not too long, and a code once within what it is told apart in. */
@PostgresTest
class BadStructureTest {

    @Autowired
    Universities universities;

    @Autowired
    Faculties faculties;

    @Autowired
    Programmes programmes;

    @Autowired
    Subjects subjects;

    @Autowired
    TestSignIns signIns;

    @BeforeEach
    void as_principal(@Autowired Campus campus) {
        signIns.begin(campus.administrator(null));
    }

    @AfterEach
    void as_nobody() {
        signIns.end();
    }

    private UniversityId university(String code, String name) {
        return universities.add(new UniversityData(code, name, ZoneId.of("Africa/Dakar"), Month.OCTOBER));
    }

    private FacultyId faculty(UniversityId university, String code, String name) {
        return faculties.add(new FacultyData(university, code, name));
    }

    private ProgrammeId programme(FacultyId faculty, String code, String name) {
        return programmes.add(new ProgrammeData(faculty, code, name));
    }

    private void subject(ProgrammeId programme, String code, String name) {
        subjects.add(new SubjectData(programme, Level.L1, Semester.S1, code, name));
    }

    private static Stream<String> refused(Runnable work) {
        return catchThrowableOfType(Refused.class, work::run).problems().stream()
                .map(problem -> problem.field() + " " + problem.key());
    }

    @Test
    void the_longest_is_kept_and_one_character_more_or_nothing_is_refused_at_its_field() {
        String code = "C".repeat(50);
        String name = "é".repeat(255);
        UniversityId university = university(code, name);
        FacultyId faculty = faculty(university, code, name);
        ProgrammeId programme = programme(faculty, code, name);
        subject(programme, code, name);
        for (String[] bad : new String[][] {{code + "C", name + "é", "long"}, {" ", "", "required"}}) {
            String[] both = {"code academics.refused." + bad[2], "name academics.refused." + bad[2]};
            assertThat(refused(() -> university(bad[0], bad[1]))).containsExactlyInAnyOrder(both);
            assertThat(refused(() -> faculty(university, bad[0], bad[1]))).containsExactlyInAnyOrder(both);
            assertThat(refused(() -> programme(faculty, bad[0], bad[1]))).containsExactlyInAnyOrder(both);
            assertThat(refused(() -> subject(programme, bad[0], bad[1]))).containsExactlyInAnyOrder(both);
        }
    }

    @Test
    void a_code_is_taken_once_and_free_elsewhere() {
        UniversityId university = university("UGB", "Université Gaston Berger");
        UniversityId other = university("UCAD", "Université Cheikh Anta Diop");
        FacultyId faculty = faculty(university, "SAT", "Sciences appliquées");
        ProgrammeId programme = programme(faculty, "INFO", "Informatique");
        subject(programme, "ALG", "Algorithmique");

        assertThat(refused(() -> university("UGB", "Autre")))
                .containsExactly("code academics.refused.taken.university");
        assertThat(refused(() -> faculty(university, "SAT", "Autre")))
                .containsExactly("code academics.refused.taken.faculty");
        assertThat(refused(() -> programme(faculty, "INFO", "Autre")))
                .containsExactly("code academics.refused.taken.programme");
        assertThat(refused(() -> subject(programme, "ALG", "Autre")))
                .containsExactly("code academics.refused.taken.subject");
        assertThat(refused(() -> programme(faculty(university, "LSH", "Lettres"), "INFO", "Autre")))
                .as("one university, two faculties")
                .containsExactly("code academics.refused.taken.programme");

        FacultyId elsewhere = faculty(other, "SAT", "Sciences appliquées");
        subject(programme(elsewhere, "INFO", "Informatique"), "ALG", "Algorithmique");
    }
}

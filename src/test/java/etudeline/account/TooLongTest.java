package etudeline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import etudeline.Campus;
import etudeline.PostgresTest;
import etudeline.academics.TestStructure;
import etudeline.kit.AccountId;
import etudeline.kit.FacultyId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Refused;
import etudeline.kit.UniversityId;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a browser lets through, the services do not: nothing missing, nothing longer than its column. */
@PostgresTest
class TooLongTest {

    private static final String PASSWORD = "le baobab au bord du fleuve";

    @Autowired
    Registrations registrations;

    @Autowired
    Teachers teachers;

    @Autowired
    Campus campus;

    @Autowired
    TestStructure structure;

    private UniversityId university;
    private FacultyId faculty;
    private ProgrammeId programme;

    @BeforeEach
    void a_place() {
        university = structure.university("Université de Bambey");
        faculty = structure.faculty(university, "Santé");
        programme = structure.programme(faculty, "Nutrition");
    }

    private static Identity sized(int name, int username, int email, int matricule) {
        String address = email == 0 ? "" : "a".repeat(email - 5) + "@b.sn";
        return new Identity("é".repeat(name), "n".repeat(name), "u".repeat(username), address, "M".repeat(matricule));
    }

    private AccountId register(Identity identity, String password) {
        return registrations.register(
                new RegistrationData(identity, password, university, faculty, programme, Level.L1));
    }

    private AccountId add(Identity identity, int title, int speciality) {
        ProfessorData data =
                new ProfessorData(identity, university, "T".repeat(title), "s".repeat(speciality), Set.of(programme));
        return campus.ask(campus.administrator(university), () -> teachers.add(data));
    }

    private static String[] refused(ThrowingCallable work) {
        return catchThrowableOfType(Refused.class, work).problems().stream()
                .map(problem -> problem.field() + " " + problem.key())
                .toArray(String[]::new);
    }

    @Test
    void the_longest_that_is_allowed_is_kept_as_it_is() {
        Identity longest = sized(100, 100, 254, 50);
        AccountId professor = add(longest, 20, 200);
        ProfessorData kept = campus.ask(
                campus.administrator(university), () -> teachers.open(professor).data());
        assertThat(kept.identity()).isEqualTo(longest);
        assertThat(kept.title()).hasSize(20);
        assertThat(kept.speciality()).hasSize(200);
    }

    @Test
    void one_character_more_is_refused_at_each_field() {
        assertThat(refused(() -> add(sized(101, 101, 255, 51), 21, 201)))
                .containsExactlyInAnyOrder(
                        "firstName kit.long",
                        "lastName kit.long",
                        "username kit.long",
                        "email kit.long",
                        "matricule kit.long",
                        "title kit.long",
                        "speciality kit.long");
        assertThat(refused(() -> register(sized(101, 101, 0, 0), PASSWORD)))
                .containsExactlyInAnyOrder("firstName kit.long", "lastName kit.long", "username kit.long");
        assertThat(refused(() -> register(sized(10, 10, 0, 0), PASSWORD.repeat(8))))
                .containsExactly("password access.password.long");
    }

    @Test
    void nothing_and_spaces_are_refused_at_each_field() {
        assertThat(refused(() -> register(new Identity("", " ", "\u00a0", null, null), PASSWORD)))
                .containsExactlyInAnyOrder("firstName kit.required", "lastName kit.required", "username kit.required");
        assertThat(refused(() -> register(sized(10, 10, 0, 0), ""))).containsExactly("password access.password.short");
        ProfessorData nowhere =
                new ProfessorData(new Identity("", "", "", null, null), university, null, null, Set.of());
        AccountId administrator = campus.administrator(university);
        assertThat(refused(() -> campus.ask(administrator, () -> teachers.add(nowhere))))
                .containsExactlyInAnyOrder(
                        "firstName kit.required",
                        "lastName kit.required",
                        "username kit.required",
                        "programmes account.programmes.none");
    }
}

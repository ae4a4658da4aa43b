package etudeline.account;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.Campus;
import etudeline.PostgresTest;
import etudeline.academics.TestStructure;
import etudeline.kit.AccountId;
import etudeline.kit.FacultyId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Refused;
import etudeline.kit.UniversityId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database alone decides whose an identifiant is: two that ask at the same moment never both get it. */
@PostgresTest
class SameIdentifierTest {

    @Autowired
    Registrations registrations;

    @Autowired
    Teachers teachers;

    @Autowired
    Campus campus;

    @Autowired
    TestStructure structure;

    @Autowired
    JdbcClient database;

    private UniversityId university;
    private FacultyId faculty;
    private ProgrammeId programme;
    private String username;

    @BeforeEach
    void a_place() {
        university = structure.university("Université de Bambey");
        faculty = structure.faculty(university, "Santé");
        programme = structure.programme(faculty, "Nutrition");
        username = "coumba.faye" + Campus.next();
    }

    private Identity identity(String name) {
        return new Identity("Coumba", "Faye", name, null, null);
    }

    private AccountId register(String name) {
        return registrations.register(new RegistrationData(
                identity(name), "le baobab au bord du fleuve", university, faculty, programme, Level.L1));
    }

    private AccountId add(AccountId administrator, String name) {
        ProfessorData data = new ProfessorData(identity(name), university, null, null, Set.of(programme));
        return campus.ask(administrator, () -> teachers.add(data));
    }

    @RepeatedTest(5)
    void of_two_who_register_at_once_one_is_told_that_it_is_taken() throws Exception {
        assertThat(atOnce(() -> register(username), () -> register(username.toUpperCase(Locale.ROOT))))
                .containsExactlyInAnyOrder("created", "username account.username.taken");
        assertThat(accounts()).isEqualTo(1);
    }

    @RepeatedTest(5)
    void of_two_administrators_who_create_at_once_one_is_told_that_it_is_taken() throws Exception {
        AccountId one = campus.administrator(university);
        AccountId other = campus.administrator(university);
        assertThat(atOnce(() -> add(one, username), () -> add(other, username)))
                .containsExactlyInAnyOrder("created", "username account.username.taken");
        assertThat(accounts()).isEqualTo(1);
    }

    @RepeatedTest(5)
    void of_a_student_and_a_professor_at_once_one_is_told_that_it_is_taken() throws Exception {
        AccountId administrator = campus.administrator(university);
        assertThat(atOnce(() -> register(username), () -> add(administrator, username)))
                .containsExactlyInAnyOrder("created", "username account.username.taken");
        assertThat(accounts()).isEqualTo(1);
    }

    private int accounts() {
        return database.sql("select count(*) from account where username_key = ?")
                .param(username)
                .query(Integer.class)
                .single();
    }

    private static List<String> atOnce(Callable<AccountId> one, Callable<AccountId> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<String> results = new ArrayList<>();
            for (Future<String> result :
                    List.of(threads.submit(() -> said(start, one)), threads.submit(() -> said(start, other)))) {
                results.add(result.get());
            }
            return results;
        }
    }

    private static String said(CyclicBarrier start, Callable<AccountId> creation) throws Exception {
        start.await();
        try {
            creation.call();
            return "created";
        } catch (Refused refused) {
            Refused.Problem problem = refused.problems().getFirst();
            return problem.field() + " " + problem.key();
        }
    }
}

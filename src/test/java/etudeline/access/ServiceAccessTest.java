package etudeline.access;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.Campus;
import etudeline.PostgresTest;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** Each public method of each service answers each caller as services.md says, and a refusal changes nothing. */
@PostgresTest
@Import({
    JournalCalls.class,
    ExportCalls.class,
    StructureCalls.class,
    UniversityCalls.class,
    SystemCalls.class,
    PeopleCalls.class,
    JobCalls.class,
    ImportCalls.class,
    SessionCalls.class,
    WritingCalls.class,
    UploadCalls.class,
    DraftCalls.class,
    ReadingCalls.class,
    SearchCalls.class,
    TalkCalls.class
})
class ServiceAccessTest {

    private static final String FILE = "services.md";

    private final AccessTable table = AccessTable.read(FILE);
    private final Calls calls = new Calls();

    @Autowired
    ApplicationContext application;

    @Autowired
    TestSignIns signIns;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void calls(@Autowired List<Calls.Of> modules) {
        modules.forEach(module -> module.addTo(calls));
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void each_public_method_of_a_service_is_in_the_table() {
        assertThat(missing(ServiceMethods.of(application), methods(table.rows())))
                .as("public methods that %s says nothing about: who may call them?", FILE)
                .isEmpty();
    }

    @Test
    void each_row_of_the_table_is_about_a_method_that_there_is() {
        assertThat(missing(methods(table.rows()), ServiceMethods.of(application)))
                .as("methods that %s speaks of, and no service has", FILE)
                .isEmpty();
    }

    @Test
    void each_row_of_the_table_is_tried() {
        assertThat(missing(table.rows(), calls.names()))
                .as("rows of %s for which there is no call", FILE)
                .isEmpty();
        assertThat(missing(calls.names(), table.rows()))
                .as("calls for which there is no row in %s", FILE)
                .isEmpty();
    }

    private static Set<String> methods(Set<String> names) {
        return names.stream().map(Calls::method).collect(Collectors.toSet());
    }

    private static Set<String> missing(Set<String> wanted, Set<String> there) {
        Set<String> missing = new TreeSet<>(wanted);
        missing.removeAll(there);
        return missing;
    }

    @Test
    void each_caller_gets_what_the_table_says(
            @Autowired Campus campus, @Autowired Secrets secrets, @Autowired Passwords passwords) {
        Scene scene = new Scene(new Rows(database, transaction), campus, secrets, passwords);
        EveryRow everyRow = new EveryRow(database);
        List<String> wrong = new ArrayList<>();
        for (Caller caller : Caller.values()) {
            begin(scene, caller);
            Attempt attempt = new Attempt(scene, caller, everyRow, transaction, entities);
            for (String row : table.rows()) {
                String answer = attempt.at(calls.named(row));
                String said = table.says(row, caller);
                if (!answer.equals(said)) {
                    wrong.add("%s by %s: the table says \"%s\", the service \"%s\""
                            .formatted(row, caller.description(), said, answer));
                }
            }
        }
        assertThat(wrong).as("answers that are not those of %s", FILE).isEmpty();
    }

    private void begin(Scene scene, Caller caller) {
        if (caller == Caller.NOBODY) {
            SecurityContextHolder.getContext()
                    .setAuthentication(new AnonymousAuthenticationToken(
                            "etude-line", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
        } else {
            signIns.begin(scene.person(caller));
        }
    }
}

package etudeline.access;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.Campus;
import etudeline.PostgresTest;
import etudeline.chapter.ChapterFiles;
import etudeline.chapter.FileBytes;
import etudeline.storage.FileId;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Each address of the application answers each caller, over a real port, as routes.md says; so does a link inside a page. */
@PostgresTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "vaadin.productionMode=true")
@Import(StartPage.class)
class RouteAccessTest {

    private static final String FILE = "routes.md";

    private final AccessTable table = AccessTable.read(FILE);

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @Autowired
    ApplicationContext application;

    @Autowired
    ServletContext servlets;

    @Autowired
    TestSignIns signIns;

    @Autowired
    ChapterFiles files;

    @Autowired
    JdbcClient database;

    Scene scene;
    Addresses addresses;

    @BeforeEach
    void scene(
            @Autowired Campus campus,
            @Autowired Secrets secrets,
            @Autowired Passwords passwords,
            @Autowired TransactionTemplate transaction) {
        Rows rows = new Rows(database, transaction);
        scene = new Scene(rows, campus, secrets, passwords);
        FileId file = upload("cours.pdf");
        rows.does("insert into chapter_file values (?, ?, 'LESSON', 1)", scene.here.chapter.value(), file.value());
        addresses = new Addresses(scene, file, upload("seul.pdf"));
    }

    /** With bytes, which the scene's own files do not have. */
    private FileId upload(String name) {
        return signIns.as(scene.here.author, () -> files.keep(FileBytes.pdf(), name))
                .id();
    }

    @Test
    void each_address_is_in_the_table() {
        assertThat(missing(Routes.of(application, servlets), inTable()))
                .as("addresses that %s says nothing about: who may ask for them?", FILE)
                .isEmpty();
    }

    @Test
    void each_row_of_the_table_is_about_an_address_that_there_is() {
        assertThat(missing(inTable(), Routes.of(application, servlets)))
                .as("addresses that %s speaks of, and the application does not have", FILE)
                .isEmpty();
    }

    private Set<String> inTable() {
        return table.rows().stream().map(Addresses::ofRow).collect(Collectors.toSet());
    }

    private static Set<String> missing(Set<String> wanted, Set<String> there) {
        Set<String> missing = new TreeSet<>(wanted);
        missing.removeAll(there);
        return missing;
    }

    @Test
    void each_caller_gets_the_status_that_the_table_says() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Caller caller : Caller.values()) {
            Visitor visitor = visitor(port, caller);
            Visitor atManagement = visitor(managementPort, caller);
            for (String row : table.rows()) {
                String answer = ask(row.contains(" management ") ? atManagement : visitor, row);
                compare(row, caller, answer, wrong);
            }
        }
        assertThat(wrong).as("answers that are not those of %s", FILE).isEmpty();
    }

    private String ask(Visitor visitor, String row) throws IOException, InterruptedException {
        if (row.contains(" /api/televersements")) {
            return visitor.uploadInPieces(row.substring(0, row.indexOf(' ')), addresses.path(row));
        }
        if (row.contains("/api/brouillons")) {
            return visitor.draft(addresses.path(row));
        }
        if (row.contains("/api/lectures")) {
            return visitor.tell(row.substring(0, row.indexOf(' ')), addresses.path(row));
        }
        if (!row.startsWith("POST")) {
            return visitor.get(addresses.path(row));
        }
        long before = keptFiles();
        String answer = visitor.upload(addresses.path(row));
        boolean kept = keptFiles() != before;
        return kept == answer.equals("201") ? answer : answer + (kept ? ", and yet" : ", and no") + " file is kept";
    }

    private long keptFiles() {
        return database.sql("select count(*) from stored_file")
                .query(Long.class)
                .single();
    }

    /** The filter that gives a page its status never sees these: Vaadin's own check of the view stands alone here. */
    @Test
    void a_link_inside_a_page_leads_no_further_than_the_table_says() throws Exception {
        Set<String> pages = Routes.pages(servlets);
        List<String> wrong = new ArrayList<>();
        for (Caller caller : Caller.values()) {
            Visitor visitor = visitor(port, caller);
            for (String row : table.rows()) {
                if (pages.contains(Addresses.ofRow(row))) {
                    compare(row, caller, visitor.follow(addresses.path(row)), wrong);
                }
            }
        }
        assertThat(wrong).as("links that lead elsewhere than %s says", FILE).isEmpty();
    }

    private void compare(String row, Caller caller, String answer, List<String> wrong) {
        String said = table.says(row, caller);
        if (!answer.equals(said)) {
            wrong.add(
                    "%s by %s: the table says %s, the answer is %s".formatted(row, caller.description(), said, answer));
        }
    }

    private Visitor visitor(int at, Caller caller) {
        return new Visitor(at, caller == Caller.NOBODY ? "etude=0.nobody" : signIns.cookie(scene.person(caller)));
    }

    @Test
    void what_the_application_has_not_registered_is_nowhere() throws Exception {
        for (Caller caller : Caller.values()) {
            for (String path :
                    List.of("/rien", "/admin", "/chapitres", "/chapitres/nouveau", "/actuator", "/actuator/health")) {
                assertThat(visitor(port, caller).get(path))
                        .as("%s by %s", path, caller.description())
                        .isEqualTo("404");
            }
        }
    }
}

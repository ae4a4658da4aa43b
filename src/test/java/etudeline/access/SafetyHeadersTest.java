package etudeline.access;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.Campus;
import etudeline.PostgresTest;
import etudeline.chapter.ChapterFiles;
import etudeline.chapter.FileBytes;
import etudeline.storage.FileId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whatever is answered, to whoever asks, at each address of routes.md and beside them, comes with a policy that lets nothing
 * inline run. Vaadin's own pages are made by the front-end's build, which is not here: PagePolicyTest and the journeys look
 * at those.
 */
@PostgresTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "vaadin.productionMode=true")
@Import(StartPage.class)
class SafetyHeadersTest {

    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    private static final List<String> ONCE = List.of(
            ContentPolicy.HEADER,
            "X-Content-Type-Options",
            "X-Frame-Options",
            "Referrer-Policy",
            "Permissions-Policy",
            "Cross-Origin-Resource-Policy");

    private final AccessTable table = AccessTable.read("routes.md");

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @Autowired
    TestSignIns signIns;

    Scene scene;
    Addresses addresses;

    @BeforeEach
    void scene(
            @Autowired Campus campus,
            @Autowired Secrets secrets,
            @Autowired Passwords passwords,
            @Autowired ChapterFiles files,
            @Autowired JdbcClient database,
            @Autowired TransactionTemplate transaction) {
        Rows rows = new Rows(database, transaction);
        scene = new Scene(rows, campus, secrets, passwords);
        FileId file = signIns.as(scene.here.author, () -> files.keep(FileBytes.png(), "plan.png"))
                .id();
        rows.does("insert into chapter_file values (?, ?, 'LESSON', 1)", scene.here.chapter.value(), file.value());
        addresses = new Addresses(scene, file, file);
    }

    private HttpResponse<Void> ask(boolean management, String cookie, String method, String path)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + (management ? managementPort : port) + path))
                .header(HttpHeaders.COOKIE, cookie)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return BROWSER.send(request, BodyHandlers.discarding());
    }

    @Test
    void each_answer_of_each_address_to_each_caller_is_strict() throws Exception {
        Set<String> wrong = new TreeSet<>();
        for (Caller caller : Caller.values()) {
            String cookie = caller == Caller.NOBODY ? "etude=0.nobody" : signIns.cookie(scene.person(caller));
            for (String row : table.rows()) {
                String method = row.substring(0, row.indexOf(' '));
                HttpResponse<Void> answer = ask(row.contains(" management "), cookie, method, addresses.path(row));
                problems(answer).forEach(problem -> wrong.add(row + " (" + answer.statusCode() + "): " + problem));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rien",
                "/rien/du/tout.js",
                "/a;b",
                "/icons/logo.svg",
                "/aura/aura.css",
                "/VAADIN/static/push/vaadinPush-min.js",
                "/VAADIN/build/rien.js",
                "/VAADIN/push",
                "/?v-r=init&location=",
                "/?v-r=uidl&v-uiId=9",
                "/?v-r=heartbeat",
                "/favicon.ico",
                "/robots.txt",
                "/fichiers/99",
                "/fichiers/x"
            })
    void so_is_what_no_table_speaks_of(String path) throws Exception {
        for (String method : List.of("GET", "POST", "HEAD", "OPTIONS", "DELETE")) {
            assertThat(problems(ask(false, "etude=0.nobody", method, path)))
                    .as("%s %s", method, path)
                    .isEmpty();
        }
    }

    @Test
    void a_file_of_somebody_is_in_a_sandbox_also_when_it_has_not_changed() throws Exception {
        String cookie = signIns.cookie(scene.person(Caller.STUDENT));
        String path = addresses.path("GET /fichiers/{file}");
        HttpResponse<Void> whole = ask(false, cookie, "GET", path);
        HttpRequest again = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header(HttpHeaders.COOKIE, cookie)
                .header(HttpHeaders.IF_NONE_MATCH, value(whole, HttpHeaders.ETAG))
                .build();
        HttpResponse<Void> unchanged = BROWSER.send(again, BodyHandlers.discarding());
        assertThat(unchanged.statusCode()).isEqualTo(304);
        for (HttpResponse<Void> answer : List.of(whole, unchanged)) {
            assertThat(value(answer, ContentPolicy.HEADER)).startsWith("sandbox; default-src 'none'");
            assertThat(problems(answer)).isEmpty();
        }
    }

    private static String value(HttpResponse<?> answer, String header) {
        return answer.headers().firstValue(header).orElse("");
    }

    /** That of a page of Vaadin's with the number of this one. */
    private static String ofPage(String policy) {
        return ContentPolicy.application(policy.replaceFirst(".*'nonce-([^']*)'.*", "$1"))
                .directives();
    }

    private static List<String> problems(HttpResponse<?> answer) {
        List<String> problems = new ArrayList<>();
        for (String header : ONCE) {
            List<String> values = answer.headers().allValues(header);
            if (values.size() != 1) {
                problems.add(header + " is there " + values.size() + " times");
            }
        }
        String policy = value(answer, ContentPolicy.HEADER);
        if (!policy.matches("(sandbox; )?default-src 'none'; .*") || !policy.contains("frame-ancestors '")) {
            problems.add("what is not allowed by name is allowed: " + policy);
        }
        if (!policy.equals(ofPage(policy))
                && policy.matches(".*(unsafe|\\*|https?:|strict-dynamic|script-src[^;]*data:).*")) {
            problems.add("something inline, evaluated or from elsewhere may run: " + policy);
        }
        if (!value(answer, "X-Content-Type-Options").equals("nosniff")) {
            problems.add("types are guessed");
        }
        return problems;
    }
}

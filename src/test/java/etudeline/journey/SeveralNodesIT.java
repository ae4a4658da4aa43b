package etudeline.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import etudeline.TestDatabase;
import etudeline.cluster.Listening;
import etudeline.cluster.Node;
import etudeline.front.Crowd;
import etudeline.front.FrontTier;
import etudeline.front.Person;
import etudeline.front.Site;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Three nodes behind the front tier: one is stopped and one killed while people work, and nobody has to sign in again. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SeveralNodesIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private static String database;
    private static Site site;

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @BeforeAll
    static void start() throws Exception {
        database = TestDatabase.copy();
        site = Site.start(database, Path.of("target", "several-nodes"), 3)
                .orElseGet(() -> Assumptions.abort(FrontTier.NONE));
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
        }
    }

    private static List<String> students(int many) throws SQLException {
        return rows(
                "select username from account where role = 'STUDENT' and state = 'ACTIVE' order by id limit " + many);
    }

    private static List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(database);
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }

    private static void await(String what, BooleanSupplier condition) {
        long giveUp = System.nanoTime() + SOON.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(giveUp);
            LockSupport.parkNanos(50_000_000);
        }
    }

    @Test
    @Order(1)
    void a_person_stays_with_a_node_and_is_reached_by_it() throws Exception {
        site.installation().awaitOneCluster(3, SOON);
        try (HttpClient browser = HttpClient.newHttpClient()) {
            Person student = new Person(browser, site.address());
            student.signIn("etudiant", "demo");
            String node = student.cookie("etude-node").orElseThrow();
            student.open("/cours").open("/accueil");
            assertThat(student.cookie("etude-node")).contains(node);
            WebSocket push = browser.newWebSocketBuilder()
                    .header("Cookie", student.cookies())
                    .buildAsync(
                            URI.create(site.address().replace("http", "ws") + student.pushPath()),
                            new WebSocket.Listener() {})
                    .get(30, TimeUnit.SECONDS);
            push.sendClose(WebSocket.NORMAL_CLOSURE, "").get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    @Order(2)
    void a_node_listens_to_people_to_members_and_to_who_watches_it() {
        String own = URI.create(site.direct(1)).getHost();
        assertThat(Listening.of(Long.toString(site.node(1).pid())))
                .hasSize(3)
                .contains("tcp " + site.direct(1).substring("http://".length()), "tcp " + site.member(1))
                .filteredOn(socket -> !socket.contains(own))
                .singleElement(STRING)
                .as("the management port")
                .startsWith("tcp 127.0.0.1:");
    }

    @Test
    @Order(3)
    void a_node_that_is_stopped_loses_no_request_and_no_word() throws Exception {
        Visitor student = browsers.visitor("student", Device.PHONE, site.frontPort());
        student.signIn("etudiant", "demo");
        student.open("/profil").fill("Identifiant", "etudiant.a.moitie");
        try (Crowd crowd = new Crowd(site.address(), students(9), Duration.ofMillis(150)).begin()) {
            assertThat(Set.copyOf(crowd.nodes())).as("nodes with people").hasSizeGreaterThan(1);
            Failover browser = new Failover(student, "/profil");
            Node leaving = site.node(browser.node(site));
            assertThat(leaving.stop()).isLessThan(Duration.ofSeconds(30));
            long gone = System.nanoTime();
            browser.comesBack("Profil");
            student.finds("Identifiant", "etudiant.a.moitie");
            await("everybody is served", () -> crowd.everybodyServedSince(gone));
            crowd.end();
            assertThat(crowd.failures()).as("requests that nobody served").isZero();
            assertNoneLost(crowd);
        }
    }

    @Test
    @Order(4)
    void a_node_that_is_killed_costs_nobody_a_password() throws Exception {
        Visitor administrator = browsers.visitor("administrator", Device.DESKTOP, site.frontPort());
        administrator.signIn("admin.ucad", "demo");
        administrator.open("/admin/etudiants?q=ndiaye").sees("Étudiants");
        try (Crowd crowd = new Crowd(site.address(), students(9), Duration.ofMillis(150)).begin()) {
            Failover browser = new Failover(administrator, "/admin/etudiants?q=ndiaye");
            Node node = site.node(browser.node(site));
            long moment = System.nanoTime();
            node.kill();
            browser.comesBack("Étudiants");
            await("everybody is served", () -> crowd.everybodyServedSince(moment));
            crowd.end();
            assertNoneLost(crowd);
        }
    }

    private static void assertNoneLost(Crowd crowd) throws SQLException {
        assertThat(crowd.acknowledged()).isNotEmpty();
        assertThat(rows("select text from comment")).containsAll(crowd.acknowledged());
    }
}

package etudeline.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import etudeline.TestDatabase;
import etudeline.cluster.Node;
import etudeline.front.Crowd;
import etudeline.front.FrontTier;
import etudeline.front.Site;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** Nodes are killed under a crowd and two browsers: nobody signs in again, no save is missing, all are soon served. */
public final class FailoverSoak {

    private static final int ROUNDS = Integer.getInteger("soak.rounds", 3);
    private static final int PEOPLE = Integer.getInteger("soak.people", 100);
    private static final Path FOLDER = Path.of("target", "soak", "failover");
    private static final Duration PAUSE = Duration.ofSeconds(8);
    private static final Duration BEFORE = Duration.ofSeconds(30);
    private static final Duration AFTER = Duration.ofSeconds(30);
    private static final Duration PROMISED = Duration.ofSeconds(10);
    private static final String PATH = "/admin/etudiants?q=ndiaye";

    private final String database = TestDatabase.copy();

    public void run() throws Exception {
        try (Site site = Site.start(database, FOLDER, 3).orElseThrow(() -> new IllegalStateException(FrontTier.NONE));
                Playwright playwright = Chromium.playwright();
                Browser browser = Chromium.start(playwright);
                Crowd crowd = new Crowd(site.address(), students(), PAUSE)) {
            List<Visitor> administrators = List.of(administrator(browser, site, 1), administrator(browser, site, 2));
            crowd.begin();
            try {
                for (int round = 1; round <= ROUNDS; round++) {
                    round(round, site, crowd, administrators);
                }
            } catch (AssertionError | RuntimeException failure) {
                administrators.forEach(visitor -> visitor.picture(FOLDER.resolve(visitor.name() + ".png")));
                site.installation().running().forEach(node -> System.err.println(node.log()));
                throw failure;
            }
            crowd.end();
            requireAll(crowd);
            System.out.println(crowd.served() + " things done by " + PEOPLE + " people, " + crowd.failures()
                    + " tries not served, " + crowd.pagesGone() + " pages loaded again, "
                    + crowd.acknowledged().size() + " questions acknowledged, none lost, nobody signed in again");
        }
    }

    private static Visitor administrator(Browser browser, Site site, int number) {
        Visitor visitor =
                new Visitor("administrator " + number, browser.newContext(Device.DESKTOP.options()), site.address());
        visitor.signIn("admin.ucad", "demo");
        return visitor;
    }

    private static void round(int round, Site site, Crowd crowd, List<Visitor> administrators) {
        List<Failover> browsers = administrators.stream()
                .map(visitor -> new Failover(visitor.open(PATH).sees("Étudiants"), PATH))
                .toList();
        pause(BEFORE);
        Failover chosen = browsers.get(round % browsers.size());
        int killed = chosen.node(site);
        String cookie = chosen.nodeCookie();
        List<Failover> struck = browsers.stream()
                .filter(browser -> browser.node(site) == killed)
                .toList();
        long moment = System.nanoTime();
        Duration before = Crowd.percentile(crowd.took(moment - BEFORE.toNanos(), moment), 95);
        site.node(killed).kill();
        struck.forEach(browser -> browser.comesBack("Étudiants"));
        long browsersBack = System.nanoTime() - moment;
        while (!crowd.everybodyServedSince(moment)) {
            pause(Duration.ofMillis(100));
        }
        List<Duration> waits = crowd.waits(cookie, moment);
        pause(AFTER);
        Duration after = Crowd.percentile(crowd.took(moment, System.nanoTime()), 95);
        System.out.printf(
                "Round %d of %d: node %d killed under %d people; served again: p50 %d ms, p95 %d ms, all %d ms;"
                        + " %d browser(s) back after %d ms; p95 of all that anybody wanted: %d ms before, %d ms since%n",
                round,
                ROUNDS,
                killed,
                waits.size(),
                Crowd.percentile(waits, 50).toMillis(),
                Crowd.percentile(waits, 95).toMillis(),
                waits.getLast().toMillis(),
                struck.size(),
                browsersBack / 1_000_000,
                before.toMillis(),
                after.toMillis());
        if (Crowd.percentile(waits, 95).compareTo(PROMISED) > 0) {
            throw new IllegalStateException("Promised are " + PROMISED.toSeconds() + " s");
        }
        Node restarted = site.start(killed);
        restarted.awaitReady();
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    private List<String> students() throws SQLException {
        List<String> students = rows(
                "select username from account where role = 'STUDENT' and state = 'ACTIVE' order by id limit " + PEOPLE);
        if (students.size() < PEOPLE) {
            throw new IllegalStateException("There are " + students.size() + " students");
        }
        return students;
    }

    private void requireAll(Crowd crowd) throws SQLException {
        Set<String> missing = new HashSet<>(crowd.acknowledged());
        rows("select text from comment").forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Acknowledged and lost: " + missing);
        }
    }

    private List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }
}

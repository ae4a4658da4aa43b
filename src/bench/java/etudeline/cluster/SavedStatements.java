package etudeline.cluster;

import etudeline.PostgresTest;
import etudeline.Statements;
import etudeline.front.Person;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestContextManager;

/**
 * How many statements people who read cost the database, with what the node keeps and without. Without counts what a page
 * needs once, however often it is asked for while the page is made, the structure's tables as one, and never more than eight:
 * a product made without caches would not ask for more.
 */
public final class SavedStatements {

    private static final int READERS = Integer.getInteger("bench.readers", 100);
    private static final int VISITS = Integer.getInteger("bench.visits", 5);
    private static final int CHAPTERS = 4;
    private static final int MOST_WITHOUT = 8;

    /** The product on a port, with the small demo. */
    @SpringBootTest(
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {"etude.demo=small", "vaadin.productionMode=true"})
    @ContextConfiguration(initializers = PostgresTest.OwnDatabase.class)
    private static final class Product {}

    /** What one kind of page has cost so far. */
    private static final class Tally {
        private int pages;
        private int statements;
        private int needed;

        private void add(List<String> asked) {
            pages++;
            statements += asked.size();
            needed += needed(asked);
        }

        private static int needed(List<String> asked) {
            Set<String> once = new HashSet<>();
            asked.forEach(sql -> once.add(OF_STRUCTURE.stream().anyMatch(sql::contains) ? "structure" : sql));
            return Math.min(once.size(), MOST_WITHOUT);
        }

        private Tally and(Tally other) {
            Tally sum = new Tally();
            sum.pages = pages + other.pages;
            sum.statements = statements + other.statements;
            sum.needed = needed + other.needed;
            return sum;
        }
    }

    private static final List<String> OF_STRUCTURE = List.of(
            "repeatable read",
            " from university u",
            " from faculty order",
            " from programme order",
            " from subject order");

    /** The result as Markdown. */
    public String measured() throws Exception {
        ConfigurableApplicationContext context = (ConfigurableApplicationContext)
                new TestContextManager(Product.class).getTestContext().getApplicationContext();
        try (HttpClient browser =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            List<Person> readers = readers(context, browser);
            CacheFollowing following = context.getBean(CacheFollowing.class);
            following.stop();
            Map<String, Tally> without = read(readers);
            following.start();
            context.getBean(CacheTail.class).catchUp();
            List<Map<String, Tally>> visits = new ArrayList<>();
            for (int visit = 0; visit < VISITS; visit++) {
                visits.add(read(readers));
            }
            return table(without, visits);
        } finally {
            context.close();
        }
    }

    private static List<Person> readers(ConfigurableApplicationContext context, HttpClient browser) {
        String site = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
        List<String> names = context.getBean(JdbcClient.class)
                .sql("select username from account where role = 'STUDENT' and state = 'ACTIVE' order by id limit ?")
                .param(READERS)
                .query((row, _) -> row.getString(1))
                .list();
        List<Person> readers = new ArrayList<>();
        for (String name : names) {
            Person reader = new Person(browser, site);
            reader.signIn(name, "demo");
            readers.add(reader);
        }
        return readers;
    }

    /** Each reader in turn, so that each statement belongs to one page. */
    private static Map<String, Tally> read(List<Person> readers) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        for (Person reader : readers) {
            visit(tallies, "home", () -> reader.open("/accueil"));
            visit(tallies, "shelf", () -> reader.open("/cours"));
            List<String> chapters = reader.links().stream()
                    .filter(link -> link.startsWith("chapitres/") || link.startsWith("/chapitres/"))
                    .map(link -> link.replaceFirst("^/?", "/"))
                    .distinct()
                    .limit(CHAPTERS)
                    .toList();
            for (String chapter : chapters) {
                visit(
                        tallies,
                        "chapter with comments",
                        () -> reader.open(chapter).seeComments());
                visit(
                        tallies,
                        "light page",
                        () -> reader.send(reader.request(chapter.replace("/chapitres/", "/lire/"))
                                .build()));
            }
            visit(tallies, "home again", () -> reader.open("/accueil"));
        }
        return tallies;
    }

    private static void visit(Map<String, Tally> tallies, String page, Runnable visit) {
        tallies.computeIfAbsent(page, _ -> new Tally())
                .add(Statements.everywhereWhile(visit).stream()
                        .filter(sql -> !sql.equals(CacheLog.READ))
                        .toList());
    }

    private static String table(Map<String, Tally> without, List<Map<String, Tally>> visits) {
        StringBuilder table = new StringBuilder("""
                %d students, one after another, %d times: home, shelf, up to %d chapters of it each as page and as light page,
                home again. With: from empty memory on. Without counts a statement once per page, the structure's tables as
                one, and never more than %d for a page. The node's own reading of the log of changes, four a second however
                many people there are, is not in it.

                | page | without | with, first visit | with, all visits | saved |
                |---|---|---|---|---|
                """.formatted(READERS, VISITS, CHAPTERS, MOST_WITHOUT));
        without.forEach((page, tally) -> table.append(line(
                page,
                tally,
                visits.stream()
                        .map(visit -> visit.getOrDefault(page, new Tally()))
                        .toList())));
        table.append(line(
                "**all**",
                sum(without.values()),
                visits.stream().map(visit -> sum(visit.values())).toList()));
        return table.toString();
    }

    private static Tally sum(Collection<Tally> tallies) {
        return tallies.stream().reduce(new Tally(), Tally::and);
    }

    private static String line(String page, Tally without, List<Tally> visits) {
        Tally all = sum(visits);
        double before = (double) without.needed / without.pages;
        double after = (double) all.statements / all.pages;
        return String.format(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.3f | %.1f %% |%n",
                page,
                before,
                (double) visits.getFirst().statements / visits.getFirst().pages,
                after,
                100 * (1 - after / before));
    }
}

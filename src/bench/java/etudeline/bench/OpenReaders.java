package etudeline.bench;

import etudeline.front.Person;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What a chapter costs the node that serves it: opened in the portal, asked for as a light page, kept open. */
final class OpenReaders {

    private static final int READERS = Integer.getInteger("bench.readers", 100);
    private static final int BEFORE = 10;
    private static final int AT_ONCE = 4;
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 7);
    private static final int WARMING = 5;
    private static final Duration ROUND = Duration.ofSeconds(4);

    private static final String WHO = """
            select a.username from account a join chapter c on c.id = ? and a.programme_id = c.programme_id and a.level = c.level
            where a.role = 'STUDENT' and a.state = 'ACTIVE' order by a.id""";

    /**
     * So many of a thing in a second, and what one of them costs.
     *
     * @param processor of the portal's process, in milliseconds
     */
    private record Pace(double second, double processor) {}

    private final Portal portal;
    private final HttpClient browser =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<WebSocket> open = new ArrayList<>();
    private final String chapter;
    private final List<String> names;

    OpenReaders(Portal portal, String title) throws IOException, SQLException {
        this.portal = portal;
        try (Connection connection = DriverManager.getConnection(portal.database())) {
            String id = first(connection, "select id::text from chapter where title = ?", title)
                    .getFirst();
            chapter = "/chapitres/" + id;
            names = first(connection, WHO, Long.valueOf(id));
        }
    }

    private static List<String> first(Connection connection, String sql, Object value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, value);
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    String measured() throws Exception {
        List<Person> people = people(AT_ONCE);
        Work page = person -> person.open(chapter);
        Work light = person -> person.send(
                person.request(chapter.replace("/chapitres/", "/lire/")).build());
        for (int round = 0; round < WARMING; round++) {
            pace(people, page);
            pace(people, light);
        }
        List<Pace> pages = new ArrayList<>();
        List<Pace> lights = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        List<Double> processors = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Pace one = pace(people, page);
            Pace other = pace(people, light);
            pages.add(one);
            lights.add(other);
            ratios.add(other.second() / one.second());
            processors.add(one.processor() / other.processor());
        }
        return """

                The same chapter, from the same process, by %d people who do nothing else, in turn %d times %d s each after %d that
                do not count; opened as a browser opens it (page, start, content, and the leaving of the one before), its light page
                whole, all compressed. CPU is that of the product's process. Wanted: at least 5 times as many light pages, at most
                10 ms and 1.5 ms of CPU.

                | | a second | CPU of one, ms |
                |---|---|---|
                | opened in the portal | %s | %s |
                | light page | %s | %s |
                | light page, times better, median (least – most) | %s | %s |

                Heap: what lives after a full collection with %d of these chapters open, each in a session of its own with its
                web socket, less what lived before anybody had signed in, for one of them. Wanted: at most 80 KB.

                | open | KB each |
                |---|---|
                %s""".formatted(
                        AT_ONCE,
                        ROUNDS,
                        ROUND.toSeconds(),
                        WARMING,
                        told(pages.stream().map(Pace::second).toList(), "%.0f"),
                        told(pages.stream().map(Pace::processor).toList(), "%.2f"),
                        told(lights.stream().map(Pace::second).toList(), "%.0f"),
                        told(lights.stream().map(Pace::processor).toList(), "%.2f"),
                        told(ratios, "%.1f"),
                        told(processors, "%.1f"),
                        READERS,
                        heap());
    }

    private static String told(List<Double> values, String format) {
        Times sorted = Times.of(values);
        return (format + " (" + format + " – " + format + ")").formatted(sorted.at(.5), sorted.at(0), sorted.at(1));
    }

    private interface Work {
        void of(Person person);
    }

    /** Everybody does it until the round is over. */
    private Pace pace(List<Person> people, Work work) throws Exception {
        double processor = portal.processor();
        long start = System.nanoTime();
        int done = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(people.size())) {
            List<Future<Integer>> counts = new ArrayList<>();
            for (Person person : people) {
                counts.add(threads.submit(() -> {
                    int count = 0;
                    while (System.nanoTime() - start < ROUND.toNanos()) {
                        work.of(person);
                        count++;
                    }
                    return count;
                }));
            }
            for (Future<Integer> count : counts) {
                done += count.get();
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Pace(done / seconds, (portal.processor() - processor) / done);
    }

    String heap() throws Exception {
        keepOpen(people(BEFORE));
        LiveHeap before = LiveHeap.of(portal);
        List<Person> readers = people(READERS);
        readers.forEach(reader -> reader.open(chapter));
        LiveHeap pages = LiveHeap.of(portal);
        readers.forEach(this::listen);
        LiveHeap sockets = LiveHeap.of(portal);
        readers.forEach(Person::seeComments);
        LiveHeap comments = LiveHeap.of(portal);
        System.out.println(pages.growth(before, READERS) + "\n\n" + sockets.growth(pages, READERS));
        open.forEach(WebSocket::abort);
        return """
                | session and page, the comments not looked at, as on a telephone | %.1f |
                | and its web socket | %.1f |
                | and its comments | %.1f |
                """.formatted(each(pages, before), each(sockets, before), each(comments, before));
    }

    private static double each(LiveHeap now, LiveHeap before) {
        return (now.bytes() - before.bytes()) / 1024.0 / READERS;
    }

    private List<Person> people(int number) {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Person person = new Person(browser, portal.address());
            person.signIn(names.get(i % names.size()), "demo");
            people.add(person);
        }
        return people;
    }

    private void keepOpen(List<Person> people) {
        people.forEach(person -> listen(person.open(chapter)));
        people.forEach(Person::seeComments);
    }

    private void listen(Person person) {
        open.add(browser.newWebSocketBuilder()
                .header("Cookie", person.cookies())
                .buildAsync(
                        URI.create(portal.address().replace("http", "ws") + person.pushPath()),
                        new WebSocket.Listener() {})
                .join());
    }
}

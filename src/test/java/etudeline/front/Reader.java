package etudeline.front;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A student who goes from page to page and asks questions under chapters, as fast as people do. */
final class Reader {

    private static final String PLACEHOLDER = "Posez une question sur ce chapitre";
    private static final Duration AGAIN = Duration.ofMillis(200);

    /**
     * One thing a person wanted.
     *
     * @param from when they wanted it
     * @param to when they had it
     * @param failures how often they were not served before they were
     * @param node that served them, as the cookie says it
     */
    record Wanted(long from, long to, int failures, String node) {}

    private final Person person;
    private final String username;
    private final Random random;
    private final Duration pause;
    private final List<Wanted> wanted = new ArrayList<>();
    private final List<String> acknowledged = new ArrayList<>();
    private List<String> chapters = List.of();
    private int pagesGone;
    private Optional<RuntimeException> ended = Optional.empty();
    private volatile boolean over;

    /** @param pause between one thing and the next, on average */
    Reader(HttpClient browser, String site, String username, long seed, Duration pause) {
        this.person = new Person(browser, site);
        this.username = username;
        this.random = new Random(seed);
        this.pause = pause;
    }

    void signIn() {
        person.signIn(username, "demo");
        chapters = person.open("/cours").links().stream()
                .filter(link -> link.matches("/chapitres/[0-9]+"))
                .toList();
    }

    String username() {
        return username;
    }

    /** Goes on until it is stopped, or somebody asks for a password. */
    void run() {
        try {
            while (!over) {
                think();
                once(random.nextBoolean());
            }
        } catch (RuntimeException failure) {
            ended = Optional.of(failure);
        }
    }

    private void think() {
        LockSupport.parkNanos((long) (pause.toNanos() * (0.5 + random.nextDouble())));
    }

    /** Wants one thing until it is had. */
    private void once(boolean asks) {
        long from = System.nanoTime();
        int failures = 0;
        while (!over) {
            try {
                if (asks && !chapters.isEmpty()) {
                    ask();
                } else {
                    person.open(somewhere());
                }
                add(new Wanted(from, System.nanoTime(), failures, node()));
                return;
            } catch (Person.NotServed _) {
                failures++;
                LockSupport.parkNanos(AGAIN.toNanos());
            } catch (Person.PageGone _) {
                pagesGone++;
                person.close();
            }
        }
    }

    private synchronized void add(Wanted done) {
        wanted.add(done);
    }

    private void ask() {
        if (!person.sees(PLACEHOLDER)) {
            person.open(chapters.get(random.nextInt(chapters.size()))).seeComments();
        }
        String text = username + " " + Long.toHexString(random.nextLong());
        person.act(Stream.concat(
                person.fill("vaadin-text-area", PLACEHOLDER, text), person.click("vaadin-button", "Commenter")));
        if (person.sees(text)) {
            synchronized (this) {
                acknowledged.add(text);
            }
        } else {
            throw new IllegalStateException("The question is not among the others on " + person.path());
        }
    }

    private String somewhere() {
        int choice = random.nextInt(chapters.size() + 1);
        return choice == chapters.size() ? "/cours" : chapters.get(choice);
    }

    String node() {
        return person.cookie("etude-node").orElse("none");
    }

    /** Who had served the person last before that moment. */
    String nodeAt(long moment) {
        return wanted().stream()
                .filter(served -> served.to() <= moment)
                .reduce((_, last) -> last)
                .map(Wanted::node)
                .orElse("none");
    }

    void stop() {
        over = true;
    }

    /** What ended it before it was stopped. */
    Optional<RuntimeException> ended() {
        return ended;
    }

    int pagesGone() {
        return pagesGone;
    }

    synchronized List<Wanted> wanted() {
        return List.copyOf(wanted);
    }

    /** Questions that the page showed after they were sent. */
    synchronized List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }
}

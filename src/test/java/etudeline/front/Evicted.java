package etudeline.front;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A student with an open page on one node, who goes on after having been deactivated. */
final class Evicted {

    private static final String PLACEHOLDER = "Posez une question sur ce chapitre";
    private static final int OK = 200;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Person person;
    private final String username;
    private final String mark;
    private final String file;
    private final List<String> leaked = new ArrayList<>();
    private String chapter = "";
    private int tried;
    private int refused;
    private volatile boolean over;

    /**
     * @param mark what the texts of this student's questions begin with
     * @param file the number of one that this student may see
     */
    Evicted(Person person, String username, String mark, String file) {
        this.person = person;
        this.username = username;
        this.mark = mark;
        this.file = "/fichiers/" + file;
    }

    /** Opens a chapter, asks something and takes a file, which succeeds. */
    void signIn() {
        person.signIn(username, "demo");
        chapter = person.open("/cours").links().stream()
                .filter(link -> link.matches("/chapitres/[0-9]+"))
                .findFirst()
                .orElseThrow();
        person.open(chapter).seeComments();
        ask("before");
        if (status(file) != OK) {
            throw new IllegalStateException(mark + file + " is not shown");
        }
    }

    private void ask(String when) {
        person.act(Stream.concat(
                person.fill("vaadin-text-area", PLACEHOLDER, mark + when), person.click("vaadin-button", "Commenter")));
    }

    /** Clicks in the open page, and asks for others, until it is stopped. */
    void goOn() {
        boolean open = true;
        while (!over) {
            int before = refused;
            if (open) {
                served("a click", () -> ask("after " + tried));
                open = refused == before;
            }
            see(chapter);
            see(file);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void see(String path) {
        boolean served = served(path, () -> {
            if (status(path) != OK) {
                throw new Person.SignedOut(path);
            }
        });
        if (served) {
            leaked.add(mark + "was shown " + path);
        }
    }

    private int status(String path) {
        return person.send(person.request(path).build()).statusCode();
    }

    /** Whether it was served. That nobody answered is as good as a refusal, but counts for none. */
    private boolean served(String what, Runnable trying) {
        tried++;
        try {
            trying.run();
            return true;
        } catch (Person.NotServed _) {
            return false;
        } catch (Person.PageGone | Person.SignedOut _) {
            refused++;
            return false;
        } catch (RuntimeException failure) {
            throw new IllegalStateException(mark + what, failure);
        }
    }

    void stop() {
        over = true;
    }

    int tried() {
        return tried;
    }

    int refused() {
        return refused;
    }

    List<String> leaked() {
        return leaked;
    }
}

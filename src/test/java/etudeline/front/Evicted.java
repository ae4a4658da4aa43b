package etudeline.front;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A student with an open page on one node, who goes on after having been deactivated. */
final class Evicted {

    private static final String PLACEHOLDER = "Posez une question sur ce chapitre";
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Person person;
    private final String username;
    private final String mark;
    private final List<String> leaked = new ArrayList<>();
    private String chapter = "";
    private int tried;
    private int refused;
    private volatile boolean over;

    /** @param mark what the texts of this student's questions begin with */
    Evicted(Person person, String username, String mark) {
        this.person = person;
        this.username = username;
        this.mark = mark;
    }

    /** Opens a chapter and asks something, which succeeds. */
    void signIn() {
        person.signIn(username, "demo");
        chapter = person.open("/cours").links().stream()
                .filter(link -> link.matches("/chapitres/[0-9]+"))
                .findFirst()
                .orElseThrow();
        person.open(chapter);
        ask("before");
    }

    private void ask(String when) {
        person.act(Stream.concat(
                person.fill("vaadin-text-area", PLACEHOLDER, mark + when), person.click("vaadin-button", "Commenter")));
    }

    /** Clicks in the open page, and asks for others, until it is stopped. */
    void goOn() {
        boolean open = true;
        while (!over) {
            open = open && !isRefused("a click", () -> ask("after " + tried));
            isRefused("a page", this::page);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void page() {
        int status = person.send(person.request(chapter).build()).statusCode();
        if (status == 200) {
            leaked.add(mark + "was shown " + chapter);
        }
    }

    /** Whether that ended the page. That nobody answered is as good as a refusal, but counts for none. */
    private boolean isRefused(String what, Runnable trying) {
        tried++;
        try {
            trying.run();
            refused++;
            return false;
        } catch (Person.NotServed _) {
            return false;
        } catch (Person.PageGone | Person.SignedOut _) {
            refused++;
            return true;
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

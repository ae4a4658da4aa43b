package etudeline.access;

import etudeline.kit.Refused;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Slows down whoever tries, from one address, secrets short enough to be typed (rule 14); all nodes count together. */
@Component
public class Guesses {

    private final Throttle throttle;

    Guesses(Throttle throttle) {
        this.throttle = throttle;
    }

    /** Refuses, at that field, another try from where too many were wrong; the waiting is of seconds. */
    public void await(String field, Browser browser) {
        Duration pause = throttle.pause(browser);
        if (pause.isPositive()) {
            throw Refused.at(
                    field, "access.guess.tooFast", pause.plusMillis(999).toSeconds());
        }
    }

    /** Nothing has that secret. */
    public void wrong(Browser browser) {
        throttle.guessed(browser.address());
    }
}

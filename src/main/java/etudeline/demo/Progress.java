package etudeline.demo;

import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;

/** Says now and then how far a long load has come. */
final class Progress {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Logger log;
    private final String what;
    private final int total;
    private long last = System.nanoTime();

    Progress(Logger log, String what, int total) {
        this.log = log;
        this.what = what;
        this.total = total;
    }

    void reached(int number) {
        long now = System.nanoTime();
        if (now - last >= PAUSE.toNanos() || number == total) {
            last = now;
            log.info("Demo: {}", String.format(Locale.ENGLISH, "%,d of %,d %s", number, total, what));
        }
    }
}

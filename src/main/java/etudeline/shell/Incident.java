package etudeline.shell;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What went wrong without anybody's wish: a number for the person to quote, and the same number in the log. */
public final class Incident {

    private static final Logger log = LoggerFactory.getLogger(Incident.class);

    private Incident() {}

    /** Logs the failure and returns its number. */
    public static String record(Throwable failure, String where) {
        String number = HexFormat.of()
                .toHexDigits(ThreadLocalRandom.current().nextInt())
                .toUpperCase(java.util.Locale.ROOT);
        log.error("Incident {} at {}", number, where, failure);
        return number;
    }
}

package etudeline.operations.ui;

import etudeline.kit.ui.T;
import java.time.Duration;

/** How shares and times are said here. */
final class CacheWords {

    private CacheWords() {}

    /** Such as "98,4 %"; a dash where there is nothing to divide. */
    static String share(long part, long whole) {
        return whole == 0 ? "–" : T.of("operations.percent", (double) part / whole);
    }

    static String lasted(Duration time) {
        if (time.toHours() >= 48) {
            return T.of("operations.days", time.toDays());
        }
        return time.toMinutes() >= 120
                ? T.of("operations.hours", time.toHours())
                : T.of("operations.minutes", time.toMinutes());
    }
}

package etudeline.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows guessing down without locking anybody out (rule 14): the more failures, the longer the pause between two tries,
 * never longer than half a minute. All nodes count together.
 */
@Component
class Throttle {

    private static final Duration MEMORY = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** No username has such a sign. */
    private static final String GUESSES = "#";

    private final SignInFailures failures;
    private final Clock clock;

    Throttle(SignInFailures failures, Clock clock) {
        this.failures = failures;
        this.clock = clock;
    }

    /**
     * How long this browser must wait before it may try this username again; zero or less: not at all. A browser that has
     * signed in with it before does not wait for what others do to the account.
     */
    @Transactional(readOnly = true)
    Duration pause(String username, Browser browser, String knownMark) {
        Instant now = clock.instant();
        Instant since = now.minus(MEMORY);
        String key = key(username);
        String address = browser.address();
        boolean known = MessageDigest.isEqual(
                browser.known().getBytes(StandardCharsets.UTF_8), knownMark.getBytes(StandardCharsets.UTF_8));
        // A person who mistypes at home waits little; a whole university behind one address may fail often.
        return longest(
                        pause(failures.here(key, address, since), 4, now),
                        known ? null : pause(failures.forUsername(key, since), 20, now),
                        pause(failures.fromAddress(address, since), 200, now))
                .orElse(Duration.ZERO);
    }

    /** The same for secrets of nobody in particular: a class that types its codes in one room mistypes a few of them. */
    @Transactional(readOnly = true)
    Duration pause(Browser browser) {
        Instant now = clock.instant();
        Instant since = now.minus(MEMORY);
        return longest(
                        pause(failures.here(GUESSES, browser.address(), since), 30, now),
                        pause(failures.fromAddress(browser.address(), since), 200, now))
                .orElse(Duration.ZERO);
    }

    @Transactional
    void guessed(String address) {
        failures.save(new SignInFailure(GUESSES, address, clock.instant()));
    }

    @Transactional
    void failed(String username, String address) {
        failures.save(new SignInFailure(key(username), address, clock.instant()));
    }

    @Transactional
    void succeeded(String username, String address) {
        failures.forgive(key(username), address);
    }

    @Transactional
    int forgetOld() {
        return failures.deleteBefore(clock.instant().minus(MEMORY));
    }

    static String key(String username) {
        String key = username.strip().toLowerCase(Locale.ROOT);
        return key.length() <= 200 ? key : key.substring(0, 200);
    }

    private static @Nullable Duration pause(SignInFailures.Count count, int free, Instant now) {
        Instant latest = count.latest();
        if (latest == null || count.failures() <= free) {
            return null;
        }
        long doublings = Math.min(count.failures() - free, 5);
        Duration pause = Duration.ofSeconds(1L << doublings);
        pause = pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
        return Duration.between(now, latest.plus(pause));
    }

    private static Optional<Duration> longest(@Nullable Duration... pauses) {
        Duration longest = null;
        for (Duration pause : pauses) {
            if (pause != null && (longest == null || pause.compareTo(longest) > 0)) {
                longest = pause;
            }
        }
        return Optional.ofNullable(longest);
    }
}

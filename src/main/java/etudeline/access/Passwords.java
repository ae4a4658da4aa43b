package etudeline.access;

import etudeline.kit.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes passwords with Argon2id, few at once, and says which are acceptable (rule 14). */
@Component
public class Passwords {

    public static final int SHORTEST = 10;

    /** Longer input would only cost time; a passphrase fits. */
    public static final int LONGEST = 200;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final Set<String> common = commonPasswords();
    private final String ofNobody = hash("nobody has this password");

    Passwords() {}

    public String hash(String password) {
        return inTurn(() -> Objects.requireNonNull(argon2.encode(password)));
    }

    /** An unknown account (null) takes as long as a known one, so that time tells nobody which usernames exist. */
    public boolean matches(String password, @Nullable String hash) {
        if (password.length() > LONGEST) {
            return false;
        }
        boolean same = inTurn(() -> argon2.matches(password, hash == null ? ofNobody : hash));
        return same && hash != null;
    }

    boolean isOutdated(String hash) {
        return argon2.upgradeEncoding(hash);
    }

    /** Refuses, at the field of that name, what is too short, too long, common or the username itself. */
    public void check(String field, String password, String username) {
        if (password.length() < SHORTEST) {
            throw Refused.at(field, "access.password.short", SHORTEST);
        }
        if (password.length() > LONGEST) {
            throw Refused.at(field, "access.password.long", LONGEST);
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (common.contains(lower) || lower.chars().distinct().count() < 4) {
            throw Refused.at(field, "access.password.common");
        }
        if (lower.equals(username.toLowerCase(Locale.ROOT))) {
            throw Refused.at(field, "access.password.username");
        }
    }

    private <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private static Set<String> commonPasswords() {
        try (InputStream list = Objects.requireNonNull(Passwords.class.getResourceAsStream("common-passwords.txt"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

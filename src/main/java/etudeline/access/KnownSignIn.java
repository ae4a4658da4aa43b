package etudeline.access;

import etudeline.kit.AccountId;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A sign-in that nobody has ended, as it was when it was read.
 *
 * @param secretHash in hexadecimal digits
 */
record KnownSignIn(
        long id, long accountId, String secretHash, boolean remembered, Instant lastSeenAt, Instant expiresAt) {

    private static final Duration SEEN_STEP = Duration.ofMinutes(1);

    KnownSignIn(long id, long accountId, byte[] secretHash, boolean remembered, Instant lastSeenAt, Instant expiresAt) {
        this(id, accountId, HexFormat.of().formatHex(secretHash), remembered, lastSeenAt, expiresAt);
    }

    SignInId signIn() {
        return new SignInId(id);
    }

    AccountId account() {
        return new AccountId(accountId);
    }

    boolean isOpen(Instant now) {
        return now.isBefore(expiresAt);
    }

    boolean hasSecret(byte[] hash) {
        return MessageDigest.isEqual(HexFormat.of().parseHex(secretHash), hash);
    }

    /** Whether so much time has passed that being seen again is worth writing down. */
    boolean wantsNote(Instant now) {
        return lastSeenAt.plus(SEEN_STEP).isBefore(now);
    }

    Instant until(Instant now) {
        return now.plus(SignIn.lifetime(remembered));
    }
}

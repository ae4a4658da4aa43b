package etudeline.access;

import etudeline.kit.AccountId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One signed-in browser of one person. */
@Entity
class SignIn {

    /** A shared computer forgets quickly; "Rester connecté" is a wish for the opposite. */
    private static final Duration ORDINARY = Duration.ofHours(12);

    private static final Duration REMEMBERED = Duration.ofDays(60);
    private static final Duration SEEN_STEP = Duration.ofMinutes(1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long accountId;
    private byte[] secretHash;
    private Instant createdAt;
    private Instant expiresAt;
    private Instant lastSeenAt;
    private @Nullable Instant endedAt;
    private boolean remembered;
    private String address;
    private String userAgent;

    @SuppressWarnings("NullAway.Init")
    protected SignIn() {}

    SignIn(AccountId account, byte[] secretHash, Instant now, boolean remembered, Browser browser) {
        this.accountId = account.value();
        this.secretHash = secretHash.clone();
        this.createdAt = now;
        this.lastSeenAt = now;
        this.remembered = remembered;
        this.expiresAt = now.plus(lifetime());
        this.address = browser.address();
        this.userAgent = browser.userAgent();
    }

    private Duration lifetime() {
        return remembered ? REMEMBERED : ORDINARY;
    }

    boolean isOpen(Instant now) {
        return endedAt == null && now.isBefore(expiresAt);
    }

    boolean hasSecret(byte[] hash) {
        return MessageDigest.isEqual(secretHash, hash);
    }

    boolean wantsTouch(Instant now) {
        return lastSeenAt.plus(SEEN_STEP).isBefore(now);
    }

    /** Seen again: lives on for its whole time. */
    void touch(Instant now) {
        lastSeenAt = now;
        expiresAt = now.plus(lifetime());
    }

    void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    SignInId id() {
        return new SignInId(id);
    }

    AccountId account() {
        return new AccountId(accountId);
    }

    OpenSignIn described() {
        return new OpenSignIn(id(), createdAt, lastSeenAt, remembered, address, userAgent);
    }
}

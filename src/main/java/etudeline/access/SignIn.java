package etudeline.access;

import etudeline.kit.AccountId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One signed-in browser of one person. */
@Entity
class SignIn {

    /** A shared computer forgets quickly; "Rester connecté" is a wish for the opposite. */
    private static final Duration ORDINARY = Duration.ofHours(12);

    private static final Duration REMEMBERED = Duration.ofDays(60);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long accountId;

    @SuppressWarnings("UnusedVariable") // for KnownSignIn
    private byte[] secretHash;

    private Instant createdAt;

    @SuppressWarnings("UnusedVariable") // for KnownSignIn
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
        this.expiresAt = now.plus(lifetime(remembered));
        this.address = browser.address();
        this.userAgent = browser.userAgent();
    }

    static Duration lifetime(boolean remembered) {
        return remembered ? REMEMBERED : ORDINARY;
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

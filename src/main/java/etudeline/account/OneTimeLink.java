package etudeline.account;

import etudeline.kit.AccountId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An address, or a code to be typed, that opens one password form, once. */
@Entity
class OneTimeLink {

    /** Long enough to be handed out on paper and used at home. */
    static final Duration LIFETIME = Duration.ofDays(7);

    /** Of codes printed for many: a term until all of them have been handed out and used. */
    static final Duration CODE_LIFETIME = Duration.ofDays(90);

    enum Purpose {
        PASSWORD,
        FIRST_ADMINISTRATOR
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @SuppressWarnings("UnusedVariable") // read by the database alone
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private @Nullable Long accountId;

    @SuppressWarnings("UnusedVariable") // compared by the database
    private byte[] secretHash;

    @SuppressWarnings("UnusedVariable") // written for the database
    private Instant createdAt;

    private Instant expiresAt;
    private @Nullable Instant usedAt;
    private @Nullable Long replacedBy;

    @SuppressWarnings("NullAway.Init")
    protected OneTimeLink() {}

    OneTimeLink(Purpose purpose, @Nullable AccountId account, byte[] secretHash, Instant now) {
        this.purpose = purpose;
        this.accountId = account == null ? null : account.value();
        this.secretHash = secretHash.clone();
        this.createdAt = now;
        this.expiresAt = now.plus(LIFETIME);
    }

    boolean isOpen(Instant now) {
        return usedAt == null && replacedBy == null && now.isBefore(expiresAt);
    }

    void use(Instant now) {
        usedAt = now;
    }

    Purpose purpose() {
        return purpose;
    }

    /** Null for the first administrator, who has no account yet. */
    @Nullable
    Long account() {
        return accountId;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}

package etudeline.access;

import etudeline.kit.AccountId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Slot: the accounts that can sign in, filled by the module that keeps them. */
public interface People {

    /**
     * What signing in needs to know.
     *
     * @param passwordHash null while the account has not been activated
     */
    record Credentials(AccountId account, @Nullable String passwordHash, boolean deactivated) {}

    /** The account of that username, whatever the case it is typed in. */
    Optional<Credentials> credentials(String username);

    /** The person as of now, read by plain SQL: it goes into a cache. Empty when deactivated or gone. */
    Optional<Viewer> viewer(AccountId account);

    /** Notes a sign-in, and the hash of the password when it was made anew with today's parameters. */
    void signedIn(AccountId account, Instant at, @Nullable String betterHash);
}

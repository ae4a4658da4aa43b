package etudeline.access;

import etudeline.access.People.Credentials;
import etudeline.kit.AccountId;
import etudeline.kit.Missing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signing in and out, and the list of a person's open sessions. */
@Service
public class SignIns {

    /** A sign-in just made: what the cookies are to hold. */
    public record Granted(SignInId id, AccountId account, String cookie, String known, boolean remembered) {}

    private final SignInRows rows;
    private final SignInEnding ending;
    private final People people;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Secrets secrets;
    private final CurrentUser currentUser;
    private final Clock clock;

    SignIns(
            SignInRows rows,
            SignInEnding ending,
            People people,
            Passwords passwords,
            Throttle throttle,
            Secrets secrets,
            CurrentUser currentUser,
            Clock clock) {
        this.rows = rows;
        this.ending = ending;
        this.people = people;
        this.passwords = passwords;
        this.throttle = throttle;
        this.secrets = secrets;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Checks the password and opens a session. Hashing takes tens of milliseconds, so no transaction is held open for it.
     *
     * @throws SignInRefused with the reason
     */
    @Anyone
    public Granted signIn(String username, String password, boolean remember, Browser browser) {
        Duration pause = throttle.pause(username, browser, known(username));
        if (pause.isPositive()) {
            throw new SignInRefused(SignInRefused.Reason.TOO_FAST, pause);
        }
        Optional<Credentials> found = people.credentials(username.strip());
        String hash = found.map(Credentials::passwordHash).orElse(null);
        if (!passwords.matches(password, hash)) {
            throttle.failed(username, browser.address());
            throw new SignInRefused(SignInRefused.Reason.WRONG, Duration.ZERO);
        }
        Credentials credentials = found.orElseThrow();
        if (credentials.deactivated()) {
            throw new SignInRefused(SignInRefused.Reason.DEACTIVATED, Duration.ZERO);
        }
        throttle.succeeded(username, browser.address());
        people.signedIn(credentials.account(), clock.instant(), betterHash(password, hash));
        return open(credentials.account(), username, remember, browser);
    }

    private @Nullable String betterHash(String password, @Nullable String hash) {
        return hash != null && passwords.isOutdated(hash) ? passwords.hash(password) : null;
    }

    private Granted open(AccountId account, String username, boolean remember, Browser browser) {
        String secret = secrets.next();
        SignIn made = rows.save(new SignIn(account, secrets.hash(secret), clock.instant(), remember, browser));
        return new Granted(made.id(), account, made.id().value() + "." + secret, known(username), remember);
    }

    private String known(String username) {
        return secrets.mark("known", Throttle.key(username));
    }

    /** Ends the session this request belongs to. */
    @Anyone
    @Transactional
    public void signOut() {
        currentUser.signIn().flatMap(id -> rows.findById(id.value())).ifPresent(ending::end);
    }

    /** The person's own open sessions, last used first. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<OpenSignIn> mine() {
        return rows.open(currentUser.require().account().value(), clock.instant()).stream()
                .map(SignIn::described)
                .toList();
    }

    /** Ends one of the person's own sessions. */
    @SignedIn
    @Transactional
    public void end(SignInId id) {
        AccountId own = currentUser.require().account();
        SignIn signIn = rows.findById(id.value())
                .filter(row -> row.account().equals(own))
                .orElseThrow(() -> new Missing("sign-in", id));
        ending.end(signIn);
    }

    /** Ends the person's other sessions and keeps this one. */
    @SignedIn
    @Transactional
    public void endOthers() {
        Instant now = clock.instant();
        Optional<SignInId> here = currentUser.signIn();
        rows.open(currentUser.require().account().value(), now).stream()
                .filter(row -> !here.equals(Optional.of(row.id())))
                .forEach(ending::end);
    }
}

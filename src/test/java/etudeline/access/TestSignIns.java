package etudeline.access;

import etudeline.kit.AccountId;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Lets a test work as a person, without a password and the time it takes to hash one. */
@Component
public class TestSignIns {

    private static final Browser BROWSER = new Browser("192.0.2.1", "test", "");

    private final SignInRows rows;
    private final People people;
    private final Secrets secrets;
    private final Clock clock;

    TestSignIns(SignInRows rows, People people, Secrets secrets, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Does the work as that person, rights as the database has them now. */
    public <T> T as(AccountId account, Supplier<T> work) {
        begin(account);
        try {
            return work.get();
        } finally {
            end();
        }
    }

    public void as(AccountId account, Runnable work) {
        as(account, () -> {
            work.run();
            return true;
        });
    }

    /** From here on this thread works as that person. */
    public void begin(AccountId account) {
        Viewer viewer = people.viewer(account).orElseThrow();
        SecurityContextHolder.getContext()
                .setAuthentication(new SignedInPerson(open(account).id(), viewer));
    }

    /** From here on this thread works as nobody. */
    public void end() {
        SecurityContextHolder.clearContext();
    }

    /** A Cookie header that a request over plain http is recognised by. */
    public String cookie(AccountId account) {
        String secret = secrets.next();
        return "etude=" + open(account, secret).id().value() + "." + secret;
    }

    private SignIn open(AccountId account) {
        return open(account, secrets.next());
    }

    private SignIn open(AccountId account, String secret) {
        return rows.save(new SignIn(account, secrets.hash(secret), clock.instant(), true, BROWSER));
    }
}

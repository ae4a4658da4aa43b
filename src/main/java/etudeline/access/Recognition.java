package etudeline.access;

import etudeline.cluster.Messages;
import etudeline.cluster.Remembered;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * From a cookie to a person. Remembered for half a second, so that the dozen requests of one page cost one look-up and a
 * session ended on another node is over within a second even when no hint arrives.
 */
@Component
public class Recognition {

    private static final Duration MEMORY = Duration.ofMillis(500);
    private static final int MOST = 100_000;

    private final SignInRows rows;
    private final People people;
    private final Secrets secrets;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Remembered<String, SignedInPerson> byCookie;
    private final Remembered<SignInId, SignedInPerson> byId;

    Recognition(
            SignInRows rows,
            People people,
            Secrets secrets,
            Clock clock,
            TransactionTemplate transaction,
            Messages messages) {
        this.rows = rows;
        this.people = people;
        this.secrets = secrets;
        this.clock = clock;
        this.transaction = transaction;
        this.byCookie = new Remembered<>(MEMORY, MOST, this::read);
        this.byId = new Remembered<>(MEMORY, MOST, this::read);
        messages.listen(SignInEnding.TOPIC, _ -> forgetAll());
    }

    void forgetAll() {
        byCookie.forgetAll();
        byId.forgetAll();
    }

    Optional<SignedInPerson> of(String cookie) {
        return byCookie.get(cookie);
    }

    /** Whether that session is still open. */
    public boolean isOpen(SignInId signIn) {
        return byId.get(signIn).isPresent();
    }

    /**
     * Does the work as the person of that session, for threads that serve no request, such as those that push to open
     * pages. Does nothing when the session is over.
     */
    public void actAs(SignInId signIn, Runnable work) {
        byId.get(signIn).ifPresent(person -> {
            SecurityContext before = SecurityContextHolder.getContext();
            SecurityContext own = SecurityContextHolder.createEmptyContext();
            own.setAuthentication(person);
            SecurityContextHolder.setContext(own);
            try {
                work.run();
            } finally {
                SecurityContextHolder.setContext(before);
            }
        });
    }

    private @Nullable SignedInPerson read(String cookie) {
        int dot = cookie.indexOf('.');
        if (dot < 1 || dot > 18 || !cookie.substring(0, dot).chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        byte[] hash = secrets.hash(cookie.substring(dot + 1));
        return transaction.execute(_ -> rows.findById(Long.parseLong(cookie.substring(0, dot)))
                .filter(row -> row.hasSecret(hash))
                .flatMap(this::person)
                .orElse(null));
    }

    private @Nullable SignedInPerson read(SignInId id) {
        return transaction.execute(
                _ -> rows.findById(id.value()).flatMap(this::person).orElse(null));
    }

    private Optional<SignedInPerson> person(SignIn row) {
        Instant now = clock.instant();
        if (!row.isOpen(now)) {
            return Optional.empty();
        }
        if (row.wantsTouch(now)) {
            row.touch(now);
        }
        return people.viewer(row.account()).map(viewer -> new SignedInPerson(row.id(), viewer));
    }
}

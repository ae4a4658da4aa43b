package etudeline.access;

import etudeline.cluster.CacheSpec;
import etudeline.cluster.Cached;
import etudeline.cluster.Caches;
import etudeline.kit.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * From a cookie to a person, out of this node's memory: a session ended or a right taken away anywhere is so here within a
 * second, whatever fails (rule 9). While that cannot be known, the database is asked.
 */
@Component
public class Recognition {

    /** Far below the time a session lasts, which grows on whatever node it is used. */
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private static final int MOST = 100_000;
    private static final CacheSpec<SignInId, KnownSignIn> SIGN_INS =
            new CacheSpec<>("sign-in", MOST, LIFETIME, key -> new SignInId(Long.parseLong(key)));
    private static final CacheSpec<AccountId, Viewer> VIEWERS =
            new CacheSpec<>("viewer", MOST, LIFETIME, key -> new AccountId(Long.parseLong(key)));

    private final SignInRows rows;
    private final Secrets secrets;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Cached<SignInId, KnownSignIn> signIns;
    private final Cached<AccountId, Viewer> viewers;

    Recognition(
            SignInRows rows,
            People people,
            Secrets secrets,
            Clock clock,
            TransactionTemplate transaction,
            Caches caches) {
        this.rows = rows;
        this.secrets = secrets;
        this.clock = clock;
        this.transaction = transaction;
        this.signIns = caches.make(SIGN_INS, id -> rows.known(id.value()).orElse(null));
        this.viewers = caches.make(VIEWERS, account -> people.viewer(account).orElse(null));
    }

    Optional<SignedInPerson> of(String cookie) {
        int dot = cookie.indexOf('.');
        if (dot < 1 || dot > 18 || !cookie.substring(0, dot).chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        byte[] hash = secrets.hash(cookie.substring(dot + 1));
        return signIns.find(new SignInId(Long.parseLong(cookie.substring(0, dot))))
                .filter(known -> known.hasSecret(hash))
                .flatMap(this::person);
    }

    /** Whether that session is still open. */
    public boolean isOpen(SignInId signIn) {
        return person(signIn).isPresent();
    }

    /**
     * Does the work as the person of that session, for threads that serve no request, such as those that push to open
     * pages. Does nothing when the session is over.
     */
    public void actAs(SignInId signIn, Runnable work) {
        person(signIn).ifPresent(person -> {
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

    private Optional<SignedInPerson> person(SignInId signIn) {
        return signIns.find(signIn).flatMap(this::person);
    }

    private Optional<SignedInPerson> person(KnownSignIn known) {
        Instant now = clock.instant();
        if (!known.isOpen(now)) {
            return Optional.empty();
        }
        if (known.wantsNote(now)) {
            transaction.executeWithoutResult(_ -> rows.seen(known.id(), now, known.until(now)));
            signIns.forget(known.signIn());
        }
        return viewers.find(known.account()).map(viewer -> new SignedInPerson(known.signIn(), viewer));
    }
}

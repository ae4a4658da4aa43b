package etudeline.access;

import etudeline.cluster.AfterCommit;
import etudeline.cluster.Messages;
import etudeline.kit.AccountId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends sessions, and tells every node, so that open pages learn of it at once (rule 9). */
@Component
public class SignInEnding {

    /** Topic of the hints; the text is the id of the account. */
    public static final String TOPIC = "sign-in-ended";

    private final SignInRows rows;
    private final Messages messages;
    private final Throttle throttle;
    private final Clock clock;

    SignInEnding(SignInRows rows, Messages messages, Throttle throttle, Clock clock) {
        this.rows = rows;
        this.messages = messages;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** Ends all sessions of the person, inside the transaction that made it necessary. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endAllOf(AccountId account) {
        rows.open(account.value(), clock.instant()).forEach(row -> row.end(clock.instant()));
        tell(List.of(account));
    }

    /** The same for many people at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endAllOf(Collection<AccountId> people) {
        if (!people.isEmpty()) {
            rows.endAll(people.stream().map(AccountId::value).toList(), clock.instant());
            tell(people);
        }
    }

    void end(SignIn signIn) {
        signIn.end(clock.instant());
        tell(List.of(signIn.account()));
    }

    /** For open pages; whether a session is over they ask {@link Recognition}. */
    private void tell(Collection<AccountId> people) {
        AfterCommit.run(() -> people.forEach(account -> messages.publish(TOPIC, account.toString())));
    }

    @Scheduled(fixedDelay = 10, initialDelay = 10, timeUnit = TimeUnit.MINUTES)
    @Transactional
    void sweep() {
        rows.deleteOver(clock.instant());
        throttle.forgetOld();
    }
}

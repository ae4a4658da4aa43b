package etudeline.account;

import etudeline.access.CurrentUser;
import etudeline.access.SignInEnding;
import etudeline.audit.Audit;
import etudeline.kit.Dependent;
import etudeline.kit.Place;
import etudeline.kit.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is the same for people of every role: in, out and gone. The service that calls has checked who may. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AccountChanges {

    private final AccountRepository accounts;
    private final List<PersonDependents> dependents;
    private final SignInEnding sessions;
    private final CurrentUser currentUser;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountChanges(
            AccountRepository accounts,
            List<PersonDependents> dependents,
            SignInEnding sessions,
            CurrentUser currentUser,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.dependents = dependents;
        this.sessions = sessions;
        this.currentUser = currentUser;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Lets the person in; says whether anything changed. */
    boolean activate(Account account) {
        AccountState before = account.state();
        if (before == AccountState.ACTIVE) {
            return false;
        }
        account.activate();
        recordState(account, "activated", before);
        events.publishEvent(new AccountActivated(account.id(), clock.instant()));
        return true;
    }

    /** Shuts the person out on every node; says whether anything changed. */
    boolean deactivate(Account account) {
        AccountState before = account.state();
        if (before == AccountState.DEACTIVATED) {
            return false;
        }
        requireOther(account);
        requireOtherPrincipal(account);
        account.deactivate();
        sessions.endAllOf(account.id());
        recordState(account, "deactivated", before);
        events.publishEvent(new AccountDeactivated(account.id(), clock.instant()));
        return true;
    }

    /** Moves the student, and tells who follows students, unless that is the place already. */
    void move(Student student, Place to) {
        Place from = student.place();
        Instant since = student.placedAt();
        if (!from.equals(to)) {
            Instant now = clock.instant();
            student.moveTo(to, now);
            events.publishEvent(new StudentMoved(student.id(), from, since, to, now));
        }
    }

    private void recordState(Account account, String what, AccountState before) {
        accounts.saveAndFlush(account);
        Audit.Subject subject = AccountAudit.subject(account);
        audit.record(subject.type() + "." + what, subject, Map.of("state", before), Map.of("state", account.state()));
    }

    /** What goes with the person. */
    List<Dependent> preview(Account account) {
        return PersonDependents.of(List.of(account.id()), dependents);
    }

    /**
     * Deletes the person and what goes along, for good.
     *
     * @param typedName the name as typed; needed when anything goes along (rule 10)
     */
    void delete(Account account, String typedName) {
        List<Dependent> gone = preview(account);
        if (!gone.isEmpty() && !typedName.strip().equalsIgnoreCase(account.name())) {
            throw Refused.at("typedName", "account.delete.typedName");
        }
        requireOther(account);
        requireOtherPrincipal(account);
        sessions.endAllOf(account.id());
        dependents.forEach(dependent -> dependent.remove(List.of(account.id())));
        Map<String, Object> facts = new TreeMap<>();
        gone.forEach(dependent -> facts.put(dependent.key(), dependent.count()));
        Audit.Subject subject = AccountAudit.subject(account);
        audit.record(
                subject.type() + ".deleted",
                subject,
                Map.of("username", account.identity().username()),
                facts);
        accounts.delete(account);
        accounts.flush();
    }

    /** Nobody shuts out themselves by mistake: a colleague does. */
    private void requireOther(Account account) {
        if (currentUser.require().account().equals(account.id())) {
            throw Refused.because("account.own");
        }
    }

    /** Rule 13: locked, so that two principals cannot shut each other out at the same moment. */
    private void requireOtherPrincipal(Account account) {
        if (account instanceof PlatformAdministrator
                && accounts.lockActivePrincipals().stream()
                        .allMatch(principal -> principal.id().equals(account.id()))) {
            throw Refused.because("account.lastPrincipal");
        }
    }
}

package etudeline.audit;

import etudeline.access.CurrentUser;
import etudeline.access.Viewer;
import etudeline.kit.AccountId;
import etudeline.kit.UniversityId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what the signed-in person does; without a transaction to be part of, it refuses. */
@Component
public class Audit {

    /** What was touched: its kind ("student"), id, name at that time and university (null: the platform's). */
    public record Subject(
            String type,
            @Nullable Long id,
            String name,
            @Nullable UniversityId university) {}

    /** Who does something in the background, where nobody is signed in. */
    public record Actor(AccountId account, String name) {}

    /** What was changed of one of many: values as {@link Audit#record} takes them. */
    public record Change(Subject subject, Map<String, ?> before, Map<String, ?> after) {}

    private final AuditEntries entries;
    private final ManyEntries many;
    private final CurrentUser currentUser;
    private final Clock clock;

    Audit(AuditEntries entries, ManyEntries many, CurrentUser currentUser, Clock clock) {
        this.entries = entries;
        this.many = many;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Adds one entry.
     *
     * @param action what was done, as a code such as "student.deactivated"
     * @param before the changed values as they were, empty for something new
     * @param after the changed values as they are, empty for something deleted
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String action, Subject subject, Map<String, ?> before, Map<String, ?> after) {
        Optional<Viewer> actor = currentUser.find();
        entries.save(new AuditEntry(
                clock.instant(),
                actor.map(viewer -> viewer.account().value()).orElse(null),
                actor.map(Viewer::name).orElse(subject.name()),
                action,
                subject,
                AuditEntry.values(before),
                AuditEntry.values(after)));
    }

    /** Adds an entry for each of many, all for the same deed, in one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAll(Actor actor, String action, List<Change> changes) {
        if (!changes.isEmpty()) {
            many.insert(clock.instant(), actor, action, changes);
        }
    }
}

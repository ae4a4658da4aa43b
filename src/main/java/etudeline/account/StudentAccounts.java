package etudeline.account;

import etudeline.academics.Catalogue;
import etudeline.academics.CatalogueTree;
import etudeline.access.Administrators;
import etudeline.access.CurrentUser;
import etudeline.access.SignInEnding;
import etudeline.access.UniversityScope;
import etudeline.audit.Audit;
import etudeline.kit.AccountId;
import etudeline.kit.Dependent;
import etudeline.kit.Missing;
import etudeline.kit.Place;
import etudeline.kit.Refused;
import etudeline.kit.Refused.Problem;
import etudeline.kit.RowReading;
import etudeline.kit.Total;
import etudeline.kit.Window;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Students of the universities the administrator reaches. */
@Service
@Administrators
@Transactional
public class StudentAccounts {

    /**
     * A student as a form opens it; the version goes back with the edit.
     *
     * @param activated whether a password has been chosen
     */
    public record Opened(
            AccountId id,
            int version,
            AccountState state,
            boolean activated,
            Instant createdAt,
            @Nullable Instant lastSignInAt,
            StudentData data) {}

    private final StudentRepository rows;
    private final StudentTallies tallies;
    private final AccountRepository accounts;
    private final AccountChanges changes;
    private final Catalogue catalogue;
    private final SignInEnding sessions;
    private final CurrentUser currentUser;
    private final Audit audit;
    private final Clock clock;

    StudentAccounts(
            StudentRepository rows,
            StudentTallies tallies,
            AccountRepository accounts,
            AccountChanges changes,
            Catalogue catalogue,
            SignInEnding sessions,
            CurrentUser currentUser,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.tallies = tallies;
        this.accounts = accounts;
        this.changes = changes;
        this.catalogue = catalogue;
        this.sessions = sessions;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<StudentRow> rows(StudentFilter filter, Window window) {
        return rows.rows(filter, scope(), window);
    }

    /** From what is kept of places and states; what looks at more is counted. */
    @Transactional(readOnly = true)
    public Total total(StudentFilter filter) {
        return filter.isListed() ? Total.exactly(tallies.count(filter, scope())) : rows.total(filter, scope());
    }

    /** All of them, for a file. */
    @Transactional(readOnly = true)
    public RowReading<StudentRow> reading(StudentFilter filter, Sort sort) {
        return rows.reading(StudentRepository.query(filter, scope()), sort);
    }

    /** One line of the list, as it is now. */
    @Transactional(readOnly = true)
    public StudentRow row(AccountId id) {
        return rows.rows(StudentRepository.ticked(List.of(id), scope()), Window.first(1)).stream()
                .findFirst()
                .orElseThrow(() -> new Missing("student", id));
    }

    @Transactional(readOnly = true)
    public Opened open(AccountId id) {
        Student student = find(id);
        return new Opened(
                id,
                student.version(),
                student.state(),
                student.passwordHash() != null,
                student.createdAt(),
                student.lastSignInAt(),
                data(student));
    }

    /** Makes an account without a password: the student chooses one through a one-time link. */
    public AccountId add(StudentData data) {
        check(data);
        Student student = new Student(data.identity(), data.place(), AccountState.ACTIVE, clock.instant());
        TakenNames.CONFLICTS.translating(() -> accounts.saveAndFlush(student));
        audit.record("student.created", AccountAudit.subject(student), Map.of(), facts(data));
        return student.id();
    }

    /** Changes the student if still at that version; another university ends the sessions (rule 9). */
    public void edit(AccountId id, int version, StudentData data) {
        check(data);
        Student student = find(id);
        student.expect(version);
        StudentData before = data(student);
        student.identify(data.identity());
        changes.move(student, data.place());
        TakenNames.CONFLICTS.translating(() -> accounts.saveAndFlush(student));
        if (!before.place().university().equals(data.place().university())) {
            sessions.endAllOf(id);
        }
        Map<String, Object> old = facts(before);
        Map<String, Object> now = facts(data);
        old.entrySet().removeAll(facts(data).entrySet());
        now.entrySet().removeAll(facts(before).entrySet());
        audit.record("student.edited", AccountAudit.subject(student), old, now);
    }

    /** Changes one value, as {@link #edit(AccountId, int, StudentData)} would; the line of the list as it is then. */
    public StudentRow change(AccountId id, int version, StudentValue value, String text) {
        Student student = find(id);
        student.expect(version);
        edit(id, version, value.in(data(student), text));
        return row(id);
    }

    public void activate(AccountId id) {
        changes.activate(find(id));
    }

    public void deactivate(AccountId id) {
        changes.deactivate(find(id));
    }

    @Transactional(readOnly = true)
    public List<Dependent> previewDeletion(AccountId id) {
        return changes.preview(find(id));
    }

    /** Deletes the student and what goes along; the name must have been typed when there is anything. */
    public void delete(AccountId id, String typedName) {
        changes.delete(find(id), typedName);
    }

    private Student find(AccountId id) {
        return rows.findById(id.value())
                .filter(student -> Reach.manages(currentUser.require(), student))
                .orElseThrow(() -> new Missing("student", id));
    }

    private UniversityScope scope() {
        return currentUser.require().scope();
    }

    private void check(StudentData data) {
        List<Problem> problems = new ArrayList<>(data.identity().problems());
        if (!scope().covers(data.place().university())) {
            problems.add(new Problem("university", "kit.required", List.of()));
        } else {
            PlaceCheck.problem(catalogue.tree(), data.place()).ifPresent(problems::add);
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    private static StudentData data(Student student) {
        return new StudentData(student.identity(), student.place());
    }

    /** By names: an id says nothing to who reads the audit after the programme has gone. */
    private Map<String, Object> facts(StudentData data) {
        Map<String, Object> facts = new TreeMap<>(data.identity().facts());
        CatalogueTree tree = catalogue.tree();
        Place place = data.place();
        facts.put("university", tree.name(place.university()));
        facts.put("programme", tree.name(place.programme()));
        facts.put("level", place.level());
        return facts;
    }
}

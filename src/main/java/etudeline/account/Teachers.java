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
import etudeline.kit.ProgrammeId;
import etudeline.kit.Refused;
import etudeline.kit.Refused.Problem;
import etudeline.kit.RowReading;
import etudeline.kit.Total;
import etudeline.kit.Window;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Professors of the universities the administrator reaches. */
@Service
@Administrators
@Transactional
public class Teachers {

    /** A professor as a form opens it; the version goes back with the edit. */
    public record Opened(AccountId id, int version, AccountState state, ProfessorData data) {}

    private final ProfessorRepository rows;
    private final AccountRepository accounts;
    private final AccountChanges changes;
    private final Catalogue catalogue;
    private final SignInEnding sessions;
    private final CurrentUser currentUser;
    private final Audit audit;
    private final Clock clock;

    Teachers(
            ProfessorRepository rows,
            AccountRepository accounts,
            AccountChanges changes,
            Catalogue catalogue,
            SignInEnding sessions,
            CurrentUser currentUser,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.changes = changes;
        this.catalogue = catalogue;
        this.sessions = sessions;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<ProfessorRow> rows(ProfessorFilter filter, Window window) {
        return rows.rows(filter, filter.programmes(catalogue::tree), scope(), window);
    }

    @Transactional(readOnly = true)
    public Total total(ProfessorFilter filter) {
        return rows.total(filter, filter.programmes(catalogue::tree), scope());
    }

    private UniversityScope scope() {
        return currentUser.require().scope();
    }

    /** All of them, for a file. */
    @Transactional(readOnly = true)
    public RowReading<ProfessorRow> reading(ProfessorFilter filter, Sort sort) {
        return rows.reading(ProfessorRepository.query(filter, filter.programmes(catalogue::tree), scope()), sort);
    }

    /** One line of the list, as it is now. */
    @Transactional(readOnly = true)
    public ProfessorRow row(AccountId id) {
        return rows.rows(ProfessorRepository.ticked(List.of(id), scope()), Window.first(1)).stream()
                .findFirst()
                .orElseThrow(() -> new Missing("professor", id));
    }

    @Transactional(readOnly = true)
    public Opened open(AccountId id) {
        Professor professor = find(id);
        return new Opened(id, professor.version(), professor.state(), data(professor));
    }

    public AccountId add(ProfessorData data) {
        check(data);
        Professor professor = new Professor(data.university(), data.identity(), clock.instant());
        professor.describe(data.title(), data.speciality());
        TakenNames.CONFLICTS.translating(() -> accounts.saveAndFlush(professor));
        professor.assign(data.university(), data.programmes());
        accounts.flush();
        audit.record("professor.created", AccountAudit.subject(professor), Map.of(), facts(data));
        return professor.id();
    }

    /** Changes the professor if still at that version; other assignments end the sessions (rule 9). */
    public void edit(AccountId id, int version, ProfessorData data) {
        check(data);
        Professor professor = find(id);
        professor.expect(version);
        ProfessorData before = data(professor);
        if (!data.university().equals(before.university())) {
            throw Refused.at("university", "account.refused.otherUniversity");
        }
        professor.identify(data.identity());
        professor.describe(data.title(), data.speciality());
        professor.assign(data.university(), data.programmes());
        TakenNames.CONFLICTS.translating(() -> accounts.saveAndFlush(professor));
        if (!before.programmes().equals(data.programmes())) {
            sessions.endAllOf(id);
        }
        audit.record("professor.edited", AccountAudit.subject(professor), facts(before), facts(data));
    }

    /** Changes one value, as {@link #edit(AccountId, int, ProfessorData)} would; the line of the list as it is then. */
    public ProfessorRow change(AccountId id, int version, ProfessorValue value, String text) {
        Professor professor = find(id);
        professor.expect(version);
        edit(id, version, value.in(data(professor), text));
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

    /** Deletes the professor with the chapters; the name must have been typed when there are any. */
    public void delete(AccountId id, String typedName) {
        changes.delete(find(id), typedName);
    }

    private Professor find(AccountId id) {
        return rows.findById(id.value())
                .filter(professor -> Reach.manages(currentUser.require(), professor))
                .orElseThrow(() -> new Missing("professor", id));
    }

    private void check(ProfessorData data) {
        List<Problem> problems = new ArrayList<>(data.identity().problems());
        tooLong(problems, "title", data.title(), ProfessorData.TITLE_MOST);
        tooLong(problems, "speciality", data.speciality(), ProfessorData.SPECIALITY_MOST);
        CatalogueTree tree = catalogue.tree();
        if (!scope().covers(data.university())
                || tree.university(data.university()).isEmpty()) {
            problems.add(new Problem("university", "kit.required", List.of()));
        }
        if (data.programmes().isEmpty()) {
            problems.add(new Problem("programmes", "account.programmes.none", List.of()));
        }
        for (ProgrammeId programme : data.programmes()) {
            if (tree.programme(programme)
                    .filter(found -> found.university().equals(data.university()))
                    .isEmpty()) {
                problems.add(new Problem("programmes", "account.programmes.other", List.of()));
            }
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    private static void tooLong(List<Problem> problems, String field, @Nullable String text, int most) {
        if (text != null && text.length() > most) {
            problems.add(new Problem(field, "kit.long", List.of(most)));
        }
    }

    private static ProfessorData data(Professor professor) {
        return new ProfessorData(
                professor.identity(),
                Objects.requireNonNull(professor.university()),
                professor.title(),
                professor.speciality(),
                professor.programmes());
    }

    private Map<String, Object> facts(ProfessorData data) {
        Map<String, Object> facts = new TreeMap<>(data.identity().facts());
        facts.put(
                "programmes",
                data.programmes().stream().map(catalogue.tree()::name).sorted().collect(Collectors.joining(", ")));
        facts.put("speciality", String.valueOf(data.speciality()));
        facts.put("title", String.valueOf(data.title()));
        return facts;
    }
}

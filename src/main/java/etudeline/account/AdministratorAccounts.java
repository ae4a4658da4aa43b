package etudeline.account;

import etudeline.academics.Catalogue;
import etudeline.access.PlatformOnly;
import etudeline.access.SignInEnding;
import etudeline.audit.Audit;
import etudeline.kit.AccountId;
import etudeline.kit.Dependent;
import etudeline.kit.Missing;
import etudeline.kit.Refused;
import etudeline.kit.Refused.Problem;
import etudeline.kit.RowReading;
import etudeline.kit.Total;
import etudeline.kit.UniversityId;
import etudeline.kit.Window;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Administrators of universities and principals, managed by the principals alone. */
@Service
@PlatformOnly
@Transactional
public class AdministratorAccounts {

    /** An administrator as a form opens it; the version goes back with the edit. */
    public record Opened(AccountId id, int version, AccountState state, AdministratorData data) {}

    private final AdministratorRepository rows;
    private final AccountRepository accounts;
    private final AccountChanges changes;
    private final Catalogue catalogue;
    private final SignInEnding sessions;
    private final Audit audit;
    private final Clock clock;

    AdministratorAccounts(
            AdministratorRepository rows,
            AccountRepository accounts,
            AccountChanges changes,
            Catalogue catalogue,
            SignInEnding sessions,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.changes = changes;
        this.catalogue = catalogue;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<AdministratorRow> rows(AdministratorFilter filter, Window window) {
        return rows.rows(filter, window);
    }

    @Transactional(readOnly = true)
    public Total total(AdministratorFilter filter) {
        return rows.total(filter);
    }

    /** All of them, for a file. */
    @Transactional(readOnly = true)
    public RowReading<AdministratorRow> reading(AdministratorFilter filter, Sort sort) {
        return rows.reading(filter, sort);
    }

    /** One line of the list, as it is now. */
    @Transactional(readOnly = true)
    public AdministratorRow row(AccountId id) {
        return rows.row(id).orElseThrow(() -> new Missing("administrator", id));
    }

    @Transactional(readOnly = true)
    public Opened open(AccountId id) {
        Account account = find(id);
        return new Opened(id, account.version(), account.state(), data(account));
    }

    public AccountId add(AdministratorData data) {
        check(data);
        UniversityId university = data.university();
        Account account = university == null
                ? new PlatformAdministrator(data.identity(), clock.instant())
                : new UniversityAdministrator(university, data.identity(), clock.instant());
        TakenNames.CONFLICTS.translating(() -> accounts.saveAndFlush(account));
        audit.record("administrator.created", AccountAudit.subject(account), Map.of(), facts(data));
        return account.id();
    }

    /** Changes the administrator if still at that version; another university ends the sessions (rule 9). */
    public void edit(AccountId id, int version, AdministratorData data) {
        check(data);
        Account account = find(id);
        account.expect(version);
        AdministratorData before = data(account);
        UniversityId university = data.university();
        if ((university == null) != (before.university() == null)) {
            throw Refused.at("university", "account.refused.rank");
        }
        account.identify(data.identity());
        if (university != null && !university.equals(before.university())) {
            account.belongTo(university);
            sessions.endAllOf(id);
        }
        TakenNames.CONFLICTS.translating(() -> accounts.saveAndFlush(account));
        audit.record("administrator.edited", AccountAudit.subject(account), facts(before), facts(data));
    }

    /** Changes one value, as {@link #edit(AccountId, int, AdministratorData)} would; the line of the list as it is then. */
    public AdministratorRow change(AccountId id, int version, AdministratorValue value, String text) {
        Account account = find(id);
        account.expect(version);
        edit(id, version, value.in(data(account), text));
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

    public void delete(AccountId id, String typedName) {
        changes.delete(find(id), typedName);
    }

    private Account find(AccountId id) {
        return accounts.findById(id.value())
                .filter(account ->
                        account instanceof PlatformAdministrator || account instanceof UniversityAdministrator)
                .orElseThrow(() -> new Missing("administrator", id));
    }

    private void check(AdministratorData data) {
        List<Problem> problems = new ArrayList<>(data.identity().problems());
        UniversityId university = data.university();
        if (university != null && catalogue.tree().university(university).isEmpty()) {
            problems.add(new Problem("university", "kit.required", List.of()));
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    private static AdministratorData data(Account account) {
        return new AdministratorData(account.identity(), account.university());
    }

    private Map<String, Object> facts(AdministratorData data) {
        Map<String, Object> facts = new TreeMap<>(data.identity().facts());
        UniversityId university = data.university();
        if (university != null) {
            facts.put("university", catalogue.tree().name(university));
        }
        return facts;
    }
}

package etudeline.account;

import etudeline.academics.Catalogue;
import etudeline.access.Anyone;
import etudeline.access.Passwords;
import etudeline.audit.Audit;
import etudeline.kit.AccountId;
import etudeline.kit.Place;
import etudeline.kit.Refused;
import etudeline.setting.Registration;
import etudeline.setting.UniversitySettings;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Students create their accounts themselves; nobody else does (rule 2). */
@Service
public class Registrations {

    private final AccountRepository accounts;
    private final Catalogue catalogue;
    private final UniversitySettings settings;
    private final Passwords passwords;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Registrations(
            AccountRepository accounts,
            Catalogue catalogue,
            UniversitySettings settings,
            Passwords passwords,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.catalogue = catalogue;
        this.settings = settings;
        this.passwords = passwords;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Creates the account. It may sign in at once; where the university wants to confirm places, it waits for that.
     *
     * @throws Refused with all problems at their fields: firstName, lastName, username, password, university, faculty,
     *     programme
     */
    @Anyone
    public AccountId register(RegistrationData data) {
        List<Refused.Problem> problems = data.identity().problems();
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        passwords.check("password", data.password(), data.identity().username());
        Place place = place(data);
        // Hashing takes its time: before the transaction, not in it.
        String hash = passwords.hash(data.password());
        AccountState state = settings.of(place.university()).registration() == Registration.OPEN
                ? AccountState.ACTIVE
                : AccountState.PENDING;
        return TakenNames.CONFLICTS.translating(() -> transaction.execute(_ -> {
            Student student = new Student(data.identity(), place, state, clock.instant());
            student.changePassword(hash);
            accounts.saveAndFlush(student);
            audit.record("student.registered", AccountAudit.subject(student), Map.of(), Map.of("state", state));
            return student.id();
        }));
    }

    private Place place(RegistrationData data) {
        PlaceCheck.problem(catalogue.tree(), data.university(), data.faculty(), data.programme())
                .ifPresent(problem -> {
                    throw new Refused(List.of(problem));
                });
        return new Place(data.university(), data.faculty(), data.programme(), data.level());
    }
}

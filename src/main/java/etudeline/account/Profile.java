package etudeline.account;

import etudeline.access.CurrentUser;
import etudeline.access.Passwords;
import etudeline.access.SignIns;
import etudeline.access.SignedIn;
import etudeline.audit.Audit;
import etudeline.kit.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people change about themselves. */
@Service
@SignedIn
@Transactional
public class Profile {

    private static final Set<String> LANGUAGES = Set.of("fr", "en");
    private static final Set<String> THEMES = Set.of("SYSTEM", "LIGHT", "DARK");

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final SignIns signIns;
    private final CurrentUser currentUser;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Profile(
            AccountRepository accounts,
            Passwords passwords,
            SignIns signIns,
            CurrentUser currentUser,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.signIns = signIns;
        this.currentUser = currentUser;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Identity identity() {
        return own().identity();
    }

    /** Changes the password and ends the person's other sessions; problems stand at "current" and "password". */
    public void changePassword(String current, String password) {
        Account account = own();
        if (!passwords.matches(current, account.passwordHash())) {
            throw Refused.at("current", "account.password.wrong");
        }
        passwords.check("password", password, account.identity().username());
        account.changePassword(passwords.hash(password));
        signIns.endOthers();
        audit.record("account.password", AccountAudit.subject(account), Map.of(), Map.of());
        events.publishEvent(new PasswordChanged(account.id(), clock.instant()));
    }

    /** Changes the username (rule 3); problems stand at "username". */
    public void rename(String username) {
        Account account = own();
        Identity renamed = account.identity().named(username);
        List<Refused.Problem> problems = renamed.problems().stream()
                .filter(problem -> problem.field().equals("username"))
                .toList();
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        Map<String, String> before = Map.of("username", account.identity().username());
        account.identify(renamed);
        TakenNames.CONFLICTS.translating(() -> accounts.saveAndFlush(account));
        audit.record("account.renamed", AccountAudit.subject(account), before, Map.of("username", username));
    }

    /** Keeps language and theme on every device. */
    public void prefer(Locale language, String theme) {
        if (!LANGUAGES.contains(language.getLanguage()) || !THEMES.contains(theme)) {
            throw new IllegalArgumentException("No such preference: " + language + " " + theme);
        }
        accounts.prefer(currentUser.require().account().value(), language.getLanguage(), theme);
    }

    private Account own() {
        return accounts.findById(currentUser.require().account().value()).orElseThrow();
    }
}

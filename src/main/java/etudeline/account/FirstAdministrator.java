package etudeline.account;

import etudeline.access.Anyone;
import etudeline.access.Passwords;
import etudeline.access.Secrets;
import etudeline.account.OneTimeLink.Purpose;
import etudeline.audit.Audit;
import etudeline.kit.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The only way in to a new installation: there is no built-in password (rule 13). */
@Service
public class FirstAdministrator {

    private final AccountRepository accounts;
    private final OneTimeLinkRepository links;
    private final Passwords passwords;
    private final Secrets secrets;
    private final Audit audit;
    private final Clock clock;

    FirstAdministrator(
            AccountRepository accounts,
            OneTimeLinkRepository links,
            Passwords passwords,
            Secrets secrets,
            Audit audit,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.passwords = passwords;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    /** The path of a new link, when there is no principal administrator yet; links printed before no longer open. */
    @Transactional
    Optional<String> link() {
        if (accounts.hasPlatformAdministrator()) {
            return Optional.empty();
        }
        links.deleteForFirstAdministrator();
        String secret = secrets.next();
        links.save(new OneTimeLink(Purpose.FIRST_ADMINISTRATOR, null, secrets.hash(secret), clock.instant()));
        return Optional.of("/activation?lien=" + secret);
    }

    /** Whether that link makes the first administrator. */
    @Anyone
    @Transactional(readOnly = true)
    public boolean opens(String secret) {
        return !accounts.hasPlatformAdministrator()
                && links.findBySecretHash(secrets.hash(secret))
                        .filter(link -> link.purpose() == Purpose.FIRST_ADMINISTRATOR)
                        .filter(link -> link.isOpen(clock.instant()))
                        .isPresent();
    }

    /** Makes the first administrator; problems stand at firstName, lastName, username and password. */
    @Anyone
    @Transactional
    public void create(String secret, Identity identity, String password) {
        OneTimeLink link = links.lockBySecretHash(secrets.hash(secret))
                .filter(found -> found.purpose() == Purpose.FIRST_ADMINISTRATOR && found.isOpen(clock.instant()))
                .filter(_ -> !accounts.hasPlatformAdministrator())
                .orElseThrow(() -> Refused.because("account.link.over"));
        create(identity, password);
        link.use(clock.instant());
    }

    /** From the environment; does nothing when there is a principal administrator already. */
    @Transactional
    void createUnlessPresent(Identity identity, String password) {
        if (!accounts.hasPlatformAdministrator()) {
            create(identity, password);
        }
    }

    private void create(Identity identity, String password) {
        List<Refused.Problem> problems = identity.problems();
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        passwords.check("password", password, identity.username());
        PlatformAdministrator administrator = new PlatformAdministrator(identity, clock.instant());
        administrator.changePassword(passwords.hash(password));
        TakenNames.CONFLICTS.translating(() -> accounts.saveAndFlush(administrator));
        audit.record("account.first", AccountAudit.subject(administrator), Map.of(), Map.of());
    }
}

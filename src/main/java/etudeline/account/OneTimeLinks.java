package etudeline.account;

import etudeline.access.Administrators;
import etudeline.access.Anyone;
import etudeline.access.CurrentUser;
import etudeline.access.Passwords;
import etudeline.access.Secrets;
import etudeline.access.SignInEnding;
import etudeline.account.OneTimeLink.Purpose;
import etudeline.audit.Audit;
import etudeline.kit.AccountId;
import etudeline.kit.Missing;
import etudeline.kit.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links that an administrator hands out instead of a password: to activate an account, or to choose a new password. */
@Service
public class OneTimeLinks {

    /**
     * A link as it is shown once.
     *
     * @param path address on this portal, with the leading slash
     */
    public record Issued(String path, Instant expiresAt) {}

    /** Whose link it is; activating: the account has no password yet, and the username may still be chosen. */
    public record Opened(String name, String username, boolean activating) {}

    private final OneTimeLinkRepository links;
    private final AccountRepository accounts;
    private final Passwords passwords;
    private final Secrets secrets;
    private final SignInEnding sessions;
    private final CurrentUser currentUser;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OneTimeLinks(
            OneTimeLinkRepository links,
            AccountRepository accounts,
            Passwords passwords,
            Secrets secrets,
            SignInEnding sessions,
            CurrentUser currentUser,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.passwords = passwords;
        this.secrets = secrets;
        this.sessions = sessions;
        this.currentUser = currentUser;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** A new link for that person; earlier unused ones no longer open. */
    @Administrators
    @Transactional
    public Issued issue(AccountId id) {
        Account account = accounts.findById(id.value())
                .filter(person -> Reach.manages(currentUser.require(), person))
                .orElseThrow(() -> new Missing("account", id));
        links.deleteUnused(id.value());
        String secret = secrets.next();
        OneTimeLink link = links.save(new OneTimeLink(Purpose.PASSWORD, id, secrets.hash(secret), clock.instant()));
        audit.record("account.link", AccountAudit.subject(account), Map.of(), Map.of("expires", link.expiresAt()));
        String page = account.passwordHash() == null ? "/activation" : "/mot-de-passe";
        return new Issued(page + "?lien=" + secret, link.expiresAt());
    }

    /** Whose link it is; empty when it is unknown, used or too old. */
    @Anyone
    @Transactional(readOnly = true)
    public Optional<Opened> open(String secret) {
        return open(secrets.hash(secret));
    }

    @Transactional(readOnly = true)
    Optional<Opened> open(byte[] hash) {
        return links.findBySecretHash(hash)
                .filter(link -> link.purpose() == Purpose.PASSWORD && link.isOpen(clock.instant()))
                .flatMap(this::account)
                .map(account -> new Opened(
                        account.identity().spoken(), account.identity().username(), account.passwordHash() == null));
    }

    /**
     * Sets the password, and the username when the account is being activated; ends all sessions of the person.
     *
     * @throws Refused at the fields "username" and "password", or for a link that no longer opens
     */
    @Anyone
    @Transactional
    public void redeem(String secret, String username, String password) {
        redeem(secrets.hash(secret), username, password);
    }

    /** The person is locked first, as whoever hands out or takes back links of many people does. */
    @Transactional
    void redeem(byte[] hash, String username, String password) {
        Account account =
                links.accountOf(hash).flatMap(accounts::lock).orElseThrow(() -> Refused.because("account.link.over"));
        OneTimeLink link = links.lockBySecretHash(hash)
                .filter(found -> found.purpose() == Purpose.PASSWORD && found.isOpen(clock.instant()))
                .orElseThrow(() -> Refused.because("account.link.over"));
        boolean activating = account.passwordHash() == null;
        String kept = activating ? username : account.identity().username();
        passwords.check("password", password, kept);
        if (activating) {
            account.identify(account.identity().named(kept));
        }
        account.changePassword(passwords.hash(password));
        link.use(clock.instant());
        TakenNames.CONFLICTS.translating(() -> accounts.saveAndFlush(account));
        links.deleteUnused(account.id().value());
        sessions.endAllOf(account.id());
        audit.record(
                activating ? "account.activated" : "account.password",
                AccountAudit.subject(account),
                Map.of(),
                Map.of());
        if (!activating) {
            events.publishEvent(new PasswordChanged(account.id(), clock.instant()));
        }
    }

    private Optional<Account> account(OneTimeLink link) {
        return Optional.ofNullable(link.account()).flatMap(accounts::findById);
    }
}

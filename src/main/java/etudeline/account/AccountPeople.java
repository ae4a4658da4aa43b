package etudeline.account;

import etudeline.access.People;
import etudeline.access.Viewer;
import etudeline.kit.AccountId;
import etudeline.kit.Place;
import etudeline.kit.ProgrammeId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the access module who people are. */
@Component
class AccountPeople implements People {

    private final AccountRepository accounts;

    AccountPeople(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Credentials> credentials(String username) {
        return accounts.findByUsernameKey(username.toLowerCase(Locale.ROOT))
                .map(account -> new Credentials(
                        account.id(), account.passwordHash(), account.state() == AccountState.DEACTIVATED));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Viewer> viewer(AccountId id) {
        return accounts.findById(id.value())
                .filter(account -> account.state() != AccountState.DEACTIVATED)
                .map(AccountPeople::viewer);
    }

    private static Viewer viewer(Account account) {
        Place place = account instanceof Student student ? student.place() : null;
        Set<ProgrammeId> programmes = account instanceof Professor professor ? professor.programmes() : Set.of();
        Identity identity = account.identity();
        return new Viewer(
                account.id(),
                account.role(),
                account.university(),
                place,
                account.state() == AccountState.PENDING,
                programmes,
                identity.username(),
                identity.spoken(),
                account.language(),
                account.theme());
    }

    @Override
    @Transactional
    public void signedIn(AccountId account, Instant at, @Nullable String betterHash) {
        accounts.signedIn(account.value(), at, betterHash);
    }
}

package etudeline.account;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** People of any role, one by one. */
interface AccountRepository extends Repository<Account, Long> {

    Optional<Account> findById(long id);

    /** Whoever else wants to change the person waits until this transaction has ended. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Account a where a.id = :id")
    Optional<Account> lock(long id);

    Account saveAndFlush(Account account);

    void delete(Account account);

    void flush();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from PlatformAdministrator a where a.state = etudeline.account.AccountState.ACTIVE order by a.id")
    List<PlatformAdministrator> lockActivePrincipals();

    /** The caller passes it in lower case. */
    Optional<Account> findByUsernameKey(String username);

    @Query("select count(a) > 0 from PlatformAdministrator a")
    boolean hasPlatformAdministrator();

    /** Beside the version: a sign-in must not make an administrator's open form outdated. */
    @Modifying
    @Query(
            "update Account a set a.lastSignInAt = :at, a.passwordHash = coalesce(:betterHash, a.passwordHash) where a.id = :id")
    void signedIn(long id, Instant at, @Nullable String betterHash);

    @Modifying
    @Query("update Account a set a.language = :language, a.theme = :theme where a.id = :id")
    void prefer(long id, String language, String theme);
}

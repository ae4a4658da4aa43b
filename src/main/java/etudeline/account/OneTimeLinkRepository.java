package etudeline.account;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OneTimeLinkRepository extends Repository<OneTimeLink, Long> {

    OneTimeLink save(OneTimeLink link);

    Optional<OneTimeLink> findBySecretHash(byte[] secretHash);

    /** Without the link itself: it is to be read once it is locked. Null for the first administrator's. */
    @Query("select l.accountId from OneTimeLink l where l.secretHash = :secretHash")
    Optional<Long> accountOf(byte[] secretHash);

    /** Locked: of two browsers that use it at once, the second waits and finds it used. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from OneTimeLink l where l.secretHash = :secretHash")
    Optional<OneTimeLink> lockBySecretHash(byte[] secretHash);

    @Modifying
    @Query("delete from OneTimeLink l where l.accountId = :account and l.usedAt is null")
    void deleteUnused(long account);

    @Modifying
    @Query("delete from OneTimeLink l where l.purpose = etudeline.account.OneTimeLink$Purpose.FIRST_ADMINISTRATOR")
    void deleteForFirstAdministrator();
}

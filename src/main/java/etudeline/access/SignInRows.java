package etudeline.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SignInRows extends Repository<SignIn, Long> {

    SignIn save(SignIn signIn);

    Optional<SignIn> findById(long id);

    @Query("""
            select new etudeline.access.KnownSignIn(
                s.id, s.accountId, s.secretHash, s.remembered, s.lastSeenAt, s.expiresAt)
            from SignIn s where s.id = :id and s.endedAt is null""")
    Optional<KnownSignIn> known(long id);

    /** Seen again: lives on for its whole time. */
    @Modifying
    @Query(
            "update SignIn s set s.lastSeenAt = :now, s.expiresAt = :until where s.id = :id and s.lastSeenAt < :now and s.endedAt is null")
    void seen(long id, Instant now, Instant until);

    @Query(
            "from SignIn s where s.accountId = :account and s.endedAt is null and s.expiresAt > :now order by s.lastSeenAt desc")
    List<SignIn> open(long account, Instant now);

    @Modifying
    @Query("update SignIn s set s.endedAt = :now where s.accountId in :accounts and s.endedAt is null")
    int endAll(Collection<Long> accounts, Instant now);

    @Modifying
    @Query("delete from SignIn s where s.expiresAt < :before or s.endedAt < :before")
    int deleteOver(Instant before);
}

package etudeline.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SignInFailures extends Repository<SignInFailure, Long> {

    SignInFailure save(SignInFailure failure);

    /** Failures since then, and the latest of them. */
    record Count(long failures, @Nullable Instant latest) {}

    @Query("select new etudeline.access.SignInFailures$Count(count(f), max(f.at)) from SignInFailure f"
            + " where f.username = :username and f.address = :address and f.at > :since")
    Count here(String username, String address, Instant since);

    @Query("select new etudeline.access.SignInFailures$Count(count(f), max(f.at)) from SignInFailure f"
            + " where f.address = :address and f.at > :since")
    Count fromAddress(String address, Instant since);

    @Query("select new etudeline.access.SignInFailures$Count(count(f), max(f.at)) from SignInFailure f"
            + " where f.username = :username and f.at > :since")
    Count forUsername(String username, Instant since);

    @Modifying
    @Query("delete from SignInFailure f where f.username = :username and f.address = :address")
    void forgive(String username, String address);

    @Modifying
    @Query("delete from SignInFailure f where f.at < :before")
    int deleteBefore(Instant before);
}

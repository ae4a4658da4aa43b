package etudeline.access;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** A wrong password, remembered for a quarter of an hour. */
@Entity
@SuppressWarnings("UnusedVariable") // written for the database
class SignInFailure {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String username;
    private String address;
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected SignInFailure() {}

    SignInFailure(String username, String address, Instant at) {
        this.username = username;
        this.address = address;
        this.at = at;
    }

    long id() {
        return id;
    }
}

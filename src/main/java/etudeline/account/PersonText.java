package etudeline.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What a person is searched by; the database keeps it beside each account. */
@Entity
@SuppressWarnings("UnusedVariable") // read in queries alone
@Immutable
class PersonText {

    @Id
    private Long id;

    private String role;
    private @Nullable Long universityId;
    private String nameKey;
    private String searchText;

    @SuppressWarnings("NullAway.Init")
    protected PersonText() {}
}

package etudeline.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What a person is searched by; the database keeps it beside each account. */
@Entity
@SuppressWarnings("UnusedVariable") // read in queries alone
@Immutable
class PersonText {

    /** What of the account stands here too, the name first. */
    static final List<String> ATTRIBUTES = List.of("nameKey", "universityId");

    /** Where names begin that are in other parts of the table than those before: a few parts are looked through at a time. */
    static final List<String> PARTS = List.of("b", "d", "n");

    @Id
    private Long id;

    private String role;
    private @Nullable Long universityId;
    private String nameKey;
    private String searchText;

    @SuppressWarnings("NullAway.Init")
    protected PersonText() {}
}

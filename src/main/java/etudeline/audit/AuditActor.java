package etudeline.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/** A name that stands in an entry as who did it: the database notes each once, for searching. */
@Entity
@SuppressWarnings("UnusedVariable") // read in queries alone
@Immutable
class AuditActor {

    @Id
    private String name;

    private String searchText;

    @SuppressWarnings("NullAway.Init")
    protected AuditActor() {}
}

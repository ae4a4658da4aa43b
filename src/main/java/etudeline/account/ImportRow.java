package etudeline.account;

import etudeline.kit.Level;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A line of a file and what it comes to, for lists: it is made and changed by statements over all of them. */
@Entity
@Immutable
@SuppressWarnings({"UnusedVariable", "NullAway.Init"}) // read by queries
class ImportRow {

    @Id
    private long id;

    private long importId;
    private int line;

    @Enumerated(EnumType.STRING)
    private ImportOutcome outcome;

    private boolean ticked;
    private @Nullable String matricule;
    private @Nullable String firstName;
    private @Nullable String lastName;
    private @Nullable Long programmeId;
    private @Nullable Level level;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Map<String, List<String>> changes;

    private @Nullable String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<String> arguments;

    protected ImportRow() {}
}

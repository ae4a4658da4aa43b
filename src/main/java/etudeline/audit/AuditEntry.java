package etudeline.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@SuppressWarnings("UnusedVariable") // written for the database
@Immutable
class AuditEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private Instant at;
    private @Nullable Long actorId;
    private String actorName;
    private @Nullable Long universityId;
    private String action;
    private String subjectType;
    private @Nullable Long subjectId;
    private String subjectName;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Map<String, String> before;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Map<String, String> after;

    @SuppressWarnings("NullAway.Init")
    protected AuditEntry() {}

    AuditEntry(
            Instant at,
            @Nullable Long actorId,
            String actorName,
            String action,
            Audit.Subject subject,
            @Nullable Map<String, String> before,
            @Nullable Map<String, String> after) {
        this.at = at;
        this.actorId = actorId;
        this.actorName = actorName;
        this.universityId =
                subject.university() == null ? null : subject.university().value();
        this.action = action;
        this.subjectType = subject.type();
        this.subjectId = subject.id();
        this.subjectName = subject.name();
        this.before = before;
        this.after = after;
    }

    /** As texts, so that the entry does not depend on the types of its day; null when there is nothing. */
    static @Nullable Map<String, String> values(Map<String, ?> values) {
        if (values.isEmpty()) {
            return null;
        }
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((name, value) -> texts.put(name, String.valueOf(value)));
        return texts;
    }
}

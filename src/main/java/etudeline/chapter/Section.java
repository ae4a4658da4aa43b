package etudeline.chapter;

import jakarta.persistence.Embeddable;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One part of a chapter as it is stored.
 *
 * @param source what the editor opens again
 * @param shown what readers get
 */
@Embeddable
record Section(
        String source,
        String shown,
        String plain,
        @JdbcTypeCode(SqlTypes.JSON) List<Heading> outline,
        int minutes) {

    static final Section EMPTY = new Section("", "", "", List.of(), 0);

    boolean isEmpty() {
        return shown.isBlank();
    }
}

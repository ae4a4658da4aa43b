package etudeline.audit;

import etudeline.kit.Conditions;
import etudeline.kit.UniversityId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries the journal shows; null: not narrowed down by this.
 *
 * @param actor words to be found in the name of who did it, in any order
 * @param action a code such as "student.deactivated"
 * @param subjectType what it was done to, such as "student"
 * @param from the first moment
 * @param before the first moment that is too late
 * @param columns beside these, by the names of the list's columns
 */
public record JournalFilter(
        @Nullable String actor,
        @Nullable UniversityId university,
        @Nullable String action,
        @Nullable String subjectType,
        @Nullable Instant from,
        @Nullable Instant before,
        Conditions columns) {

    public static final JournalFilter NONE = new JournalFilter(null, null, null, null, null, null);

    /** Without conditions on columns. */
    public JournalFilter(
            @Nullable String actor,
            @Nullable UniversityId university,
            @Nullable String action,
            @Nullable String subjectType,
            @Nullable Instant from,
            @Nullable Instant before) {
        this(actor, university, action, subjectType, from, before, Conditions.NONE);
    }
}

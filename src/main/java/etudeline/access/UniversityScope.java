package etudeline.access;

import etudeline.kit.Missing;
import etudeline.kit.UniversityId;
import org.jspecify.annotations.Nullable;

/** How far an administrator reaches: an explicit parameter of every query on what belongs to a university. */
public sealed interface UniversityScope {

    /** The whole platform. */
    record Everywhere() implements UniversityScope {}

    /** One university. */
    record Within(UniversityId university) implements UniversityScope {}

    default boolean covers(UniversityId university) {
        return switch (this) {
            case Everywhere() -> true;
            case Within(UniversityId own) -> own.equals(university);
        };
    }

    /** The one university it is limited to; null when it is not. */
    default @Nullable UniversityId only() {
        return this instanceof Within(UniversityId own) ? own : null;
    }

    /** This scope, narrowed down to that university; {@link Missing} when it lies outside. Null: not narrowed down. */
    default UniversityScope within(@Nullable UniversityId university) {
        if (university == null) {
            return this;
        }
        if (!covers(university)) {
            throw new Missing("university", university);
        }
        return new Within(university);
    }
}

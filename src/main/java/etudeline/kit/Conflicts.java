package etudeline.kit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Turns what the database refuses into what a person can mend. The database alone decides whether a value is taken: asking
 * first would let two browsers through at once.
 */
public final class Conflicts {

    private record Place(String field, String key) {}

    private final Map<String, Place> places = new LinkedHashMap<>();

    private Conflicts() {}

    /** Starts with a unique constraint or index, and the field and text that tell of it. */
    public static Conflicts of(String constraint, String field, String key) {
        return new Conflicts().or(constraint, field, key);
    }

    public Conflicts or(String constraint, String field, String key) {
        places.put(constraint, new Place(field, key));
        return this;
    }

    /**
     * Does the work, which is to end with a flush.
     *
     * @throws Refused at the field whose value is taken
     * @throws Outdated when somebody else changed the same row meanwhile
     */
    public <T> T translating(Supplier<T> work) {
        try {
            return work.get();
        } catch (OptimisticLockingFailureException failure) {
            throw new Outdated(failure);
        } catch (DataIntegrityViolationException failure) {
            throw constraint(failure)
                    .map(places::get)
                    .<RuntimeException>map(place -> Refused.at(place.field(), place.key()))
                    .orElse(failure);
        }
    }

    private static Optional<String> constraint(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException violation) {
                return Optional.ofNullable(violation.getConstraintName());
            }
        }
        return Optional.empty();
    }
}

package etudeline.kit.ui;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Something to do with one row, from its menu (⋮).
 *
 * @param label in the words of the person
 * @param fits for which rows it is offered
 */
public record RowAction<R>(Icon icon, String label, Predicate<R> fits, Consumer<R> work) {

    public RowAction(Icon icon, String label, Consumer<R> work) {
        this(icon, label, _ -> true, work);
    }

    /** The same for rows of another kind. */
    public <S> RowAction<S> of(Function<S, R> row) {
        return new RowAction<>(
                icon, label, other -> fits.test(row.apply(other)), other -> work.accept(row.apply(other)));
    }
}

package etudeline.kit.ui;

import java.util.function.BooleanSupplier;

/**
 * Something to do with all rows that are ticked.
 *
 * @param label in the words of the person
 * @param fits whether it is offered for the rows that the list shows now
 */
public record BulkAction(Icon icon, String label, BooleanSupplier fits, Runnable work) {

    /** Offered whatever the list shows. */
    public BulkAction(Icon icon, String label, Runnable work) {
        this(icon, label, () -> true, work);
    }
}

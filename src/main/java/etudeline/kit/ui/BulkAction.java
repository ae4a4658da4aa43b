package etudeline.kit.ui;

/**
 * Something to do with all rows that are ticked.
 *
 * @param label in the words of the person
 */
public record BulkAction(Icon icon, String label, Runnable work) {}

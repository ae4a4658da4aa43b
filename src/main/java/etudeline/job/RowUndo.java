package etudeline.job;

/** What became of one changed row when the job was undone. */
public sealed interface RowUndo {

    /** As it was before. */
    record Restored() implements RowUndo {}

    /** Left as the job had made it, or as somebody has changed it since. */
    record Kept(String label, Words reason) implements RowUndo {}
}

package etudeline.chapter;

/** The published chapter of the same subject before or after one. */
public record Neighbour(ChapterId id, int number, String title) {}

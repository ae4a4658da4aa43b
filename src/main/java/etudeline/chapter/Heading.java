package etudeline.chapter;

/** A line of a section's table of contents; the level is 2, 3 or 4. */
public record Heading(int level, String id, String text) {}

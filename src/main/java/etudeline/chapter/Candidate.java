package etudeline.chapter;

import java.time.Instant;

/**
 * A row of a {@link SearchTable} that has the words.
 *
 * @param key as the table tells its rows apart
 * @param rank how much the words count in it
 * @param titled whether all of the words are in what counts most, the title
 */
public record Candidate(ChapterId chapter, String key, Instant at, double rank, boolean titled) {}

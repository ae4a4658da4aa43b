package etudeline.chapter;

import java.time.Instant;
import java.util.List;

/**
 * What became of a save.
 *
 * @param stamp goes back with the next save
 * @param problems formulas that stand in the text as typed; none of them keeps a text from being saved
 */
public record Saved(ChapterId id, ChapterStamp stamp, ChapterState state, Instant at, List<TextProblem> problems) {}

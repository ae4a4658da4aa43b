package etudeline.chapter;

import java.time.Instant;

/**
 * A draft has been kept.
 *
 * @param stamp goes back with what is typed next
 */
public record KeptDraft(ChapterStamp stamp, Instant at) {}

package etudeline.chapter;

import java.time.Instant;

/**
 * Where a student may go on reading.
 *
 * @param subject its name
 * @param heading the words above the place, empty before the first heading
 * @param share how far the chapter has been read, 0 to 1
 */
public record StoppedReading(ShelfChapter chapter, String subject, String heading, double share, Instant readAt) {}

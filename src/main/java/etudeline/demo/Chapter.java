package etudeline.demo;

import etudeline.chapter.ChapterState;
import etudeline.demo.Structure.Subject;
import java.time.Instant;

/**
 * A row of the chapters.
 *
 * @param at when it was published or, a draft, last saved
 */
record Chapter(long id, Subject subject, int number, String title, ChapterState state, long author, Instant at) {

    /** How it is told of where there is only room for a line. */
    boolean isPublished() {
        return state == ChapterState.PUBLISHED;
    }
}

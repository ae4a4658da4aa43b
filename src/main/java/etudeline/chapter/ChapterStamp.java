package etudeline.chapter;

import java.io.Serializable;

/**
 * What a writer's copy was made from; goes back with each save.
 *
 * @param version of the chapter
 * @param draft version of the writer's own draft, {@value #NO_DRAFT} without one
 */
public record ChapterStamp(int version, int draft) implements Serializable {

    static final int NO_DRAFT = -1;

    /** Whether there is something saved that is not published. */
    public boolean hasDraft() {
        return draft != NO_DRAFT;
    }

    static ChapterStamp of(int version) {
        return new ChapterStamp(version, NO_DRAFT);
    }
}

package etudeline.chapter;

import etudeline.kit.Dependent;
import java.util.List;

/** Slot: what other modules keep about chapters and what goes with them; the database removes it with their rows. */
public interface ChapterDependents {

    /** Nothing for what there is none of. */
    List<Dependent> of(ChapterSelection chapters);
}

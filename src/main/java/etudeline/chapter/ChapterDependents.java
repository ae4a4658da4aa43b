package etudeline.chapter;

import etudeline.kit.Dependent;
import java.util.List;

/** Slot: what other modules keep about a chapter and what goes with it; the database removes it with the chapter's row. */
public interface ChapterDependents {

    List<Dependent> of(ChapterId chapter);
}

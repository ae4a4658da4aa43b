package etudeline.chapter;

import etudeline.kit.Dependent;
import java.util.List;

/** What a chapter's deletion takes along: its title is to be typed when there is anything (rule 10). */
public record ChapterDeletion(ChapterId id, String title, List<Dependent> goAlong) {

    public boolean takesSomethingAlong() {
        return !goAlong.isEmpty();
    }
}

package etudeline.chapter;

import etudeline.kit.Level;
import etudeline.kit.Semester;
import etudeline.kit.SubjectId;
import java.util.List;

/** A subject on a student's shelf, with its chapters by number. */
public record ShelfSubject(
        Level level, Semester semester, SubjectId subject, String name, List<ShelfChapter> chapters) {

    /** Those who wrote its chapters, each once. */
    public List<String> authors() {
        return chapters.stream().map(ShelfChapter::authorName).distinct().toList();
    }
}

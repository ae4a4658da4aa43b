package etudeline.chapter;

import etudeline.kit.Level;
import etudeline.kit.Semester;
import etudeline.kit.SubjectId;
import java.time.Instant;

/** A chapter on a student's shelf. */
public record ShelfChapter(
        ChapterId id,
        SubjectId subject,
        Level level,
        Semester semester,
        int number,
        String title,
        String authorName,
        Instant publishedAt) {

    Neighbour neighbour() {
        return new Neighbour(id, number, title);
    }
}

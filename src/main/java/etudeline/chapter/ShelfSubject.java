package etudeline.chapter;

import etudeline.kit.Folded;
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

    /** With only the chapters that hold every one of the folded words in number, title or the subject's name. */
    public ShelfSubject matching(List<String> words) {
        String own = Folded.of(name) + " ";
        return new ShelfSubject(
                level,
                semester,
                subject,
                name,
                chapters.stream()
                        .filter(chapter -> {
                            String text = own + chapter.number() + " " + Folded.of(chapter.title());
                            return words.stream().allMatch(text::contains);
                        })
                        .toList());
    }
}

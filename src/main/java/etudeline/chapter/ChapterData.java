package etudeline.chapter;

import etudeline.kit.SubjectId;
import etudeline.storage.FileId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a writer types. Problems are told at the fields subject, number, title, LESSON, EXERCISE, SOLUTION.
 *
 * @param texts source HTML as the editor gives it; a kind that is not there is empty
 * @param files attached to each section, in their order
 */
public record ChapterData(
        @Nullable SubjectId subject,
        @Nullable Integer number,
        String title,
        Map<SectionKind, String> texts,
        Map<SectionKind, List<FileId>> files) {

    public static final int TITLE_MOST = 200;
    public static final int NUMBER_MOST = 999;

    public ChapterData {
        title = title.strip();
        texts = Map.copyOf(texts);
        files = Map.copyOf(files);
    }

    /** With title, texts and files of the other, in its own place. */
    public ChapterData withContent(ChapterData other) {
        return new ChapterData(subject, number, other.title, other.texts, other.files);
    }

    public ChapterData withFiles(Map<SectionKind, List<FileId>> attached) {
        return new ChapterData(subject, number, title, texts, attached);
    }

    public String text(SectionKind section) {
        return texts.getOrDefault(section, "");
    }

    public List<FileId> files(SectionKind section) {
        return files.getOrDefault(section, List.of());
    }
}

package etudeline.chapter;

import etudeline.kit.Piece;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chapter that was looked for.
 *
 * @param section where the words stand best; null when the title alone has them
 * @param title its title, words marked
 * @param excerpt of that section, or of the beginning; empty when there is no text
 */
public record FoundChapter(ChapterHead head, @Nullable SectionKind section, List<Piece> title, List<Piece> excerpt) {}

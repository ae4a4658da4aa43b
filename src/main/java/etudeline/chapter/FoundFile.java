package etudeline.chapter;

import etudeline.kit.Piece;
import etudeline.storage.FileId;
import etudeline.storage.FileKind;
import java.util.List;

/**
 * A file that was looked for.
 *
 * @param head the chapter it is attached to
 * @param name its name, words marked
 * @param excerpt of the text in it; empty when none was found
 */
public record FoundFile(
        ChapterHead head, SectionKind section, FileId file, FileKind kind, List<Piece> name, List<Piece> excerpt) {}

package etudeline.comment;

import etudeline.chapter.ChapterFacts;
import etudeline.kit.Piece;
import java.time.Instant;
import java.util.List;

/**
 * A comment that was looked for.
 *
 * @param chapter under which it stands
 * @param author as readers see the name; empty when the account is gone
 */
public record FoundComment(CommentId id, ChapterFacts chapter, String author, Instant at, List<Piece> excerpt) {}

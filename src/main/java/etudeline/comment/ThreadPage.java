package etudeline.comment;

import java.util.List;

/**
 * Some threads of a chapter, newest first.
 *
 * @param more whether there are older threads
 * @param total comments of the whole chapter, those deleted or hidden left out
 */
public record ThreadPage(List<CommentThread> threads, boolean more, int total) {}

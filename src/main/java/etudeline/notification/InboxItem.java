package etudeline.notification;

import etudeline.chapter.ChapterId;
import etudeline.comment.CommentId;
import etudeline.kit.SubjectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of an inbox, with the words that its text needs.
 *
 * @param actor who did it, as readers see the name; empty when the account is gone or it does not matter
 * @param chapter what it is about; null for what concerns the account
 * @param excerpt the beginning of the comment; empty when it is not about one
 */
public record InboxItem(
        ItemId id,
        Kind kind,
        Instant at,
        boolean read,
        String actor,
        @Nullable About chapter,
        @Nullable CommentId comment,
        String excerpt) {

    /** The chapter it is about. */
    public record About(ChapterId id, int number, String title, SubjectId subject) {}

    /** Where it leads, without the leading slash: the exact place. */
    public String address() {
        if (chapter == null) {
            return "profil";
        }
        String reader = "chapitres/" + chapter.id();
        return comment == null ? reader : reader + "#commentaire-" + comment;
    }
}

package etudeline.comment;

import etudeline.chapter.ChapterId;
import etudeline.comment.ThreadRows.Row;
import etudeline.comment.ThreadRows.Sight;
import etudeline.kit.AccountId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The first page of a chapter's threads, as moderators see it and as readers do: what is hidden makes room for others.
 *
 * @param authors of what is hidden, who see their own as nobody else does
 */
record NewestThreads(Rows moderators, Rows readers, Set<AccountId> authors) {

    /**
     * What a page is made of.
     *
     * @param tops one more than a page, newest first
     * @param answers of each, one more than come with a thread, by age
     */
    record Rows(List<Row> tops, List<Row> answers) {

        private static Rows read(ThreadRows rows, ChapterId chapter, Sight sight) {
            List<Row> tops = rows.tops(chapter, Long.MAX_VALUE, Comments.THREADS + 1, sight);
            return new Rows(tops, rows.answers(Row.ids(tops), 0, Comments.ANSWERS + 1, sight));
        }

        private boolean holdsHidden() {
            return Stream.of(tops, answers)
                    .flatMap(List::stream)
                    .anyMatch(row -> row.state() == ShownComment.State.HIDDEN);
        }

        private int count() {
            return tops.size() + answers.size();
        }
    }

    /** Two statements, five when something is hidden. */
    static NewestThreads of(ThreadRows rows, ChapterId chapter) {
        Rows all = Rows.read(rows, chapter, Sight.EVERYTHING);
        return all.holdsHidden()
                ? new NewestThreads(all, Rows.read(rows, chapter, Sight.NOBODYS), rows.authorsOfHidden(chapter))
                : new NewestThreads(all, all, Set.of());
    }

    /** What that person sees; empty when it is nobody else's to see. */
    Optional<Rows> seenBy(CommentRights rights) {
        if (rights.moderator()) {
            return Optional.of(moderators);
        }
        return Optional.of(readers)
                .filter(_ -> !authors.contains(rights.viewer().account()));
    }

    int weight() {
        return moderators.count() + readers.count() + 1;
    }
}

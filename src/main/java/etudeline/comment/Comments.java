package etudeline.comment;

import etudeline.access.CurrentUser;
import etudeline.access.Members;
import etudeline.chapter.ChapterAccess;
import etudeline.chapter.ChapterId;
import etudeline.kit.Missing;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the threads of a chapter, for whoever may read the chapter; {@link Missing} for the others. */
@Service
@Members
@Transactional(readOnly = true)
public class Comments {

    /** Threads of a page. */
    public static final int THREADS = 20;

    /** Answers that come with a thread; the next ones are asked for. */
    public static final int ANSWERS = 50;

    private static final int ANSWERS_MOST = 500;

    private final ThreadRows rows;
    private final ChapterAccess chapters;
    private final CurrentUser currentUser;
    private final Clock clock;

    Comments(ThreadRows rows, ChapterAccess chapters, CurrentUser currentUser, Clock clock) {
        this.rows = rows;
        this.chapters = chapters;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The newest threads. Three statements, whatever there is. */
    public ThreadPage newest(ChapterId chapter) {
        return page(chapter, Long.MAX_VALUE);
    }

    /** The threads that are older than that one. */
    public ThreadPage olderThan(ChapterId chapter, CommentId thread) {
        return page(chapter, thread.value());
    }

    private ThreadPage page(ChapterId chapter, long before) {
        CommentRights rights = rights(chapter);
        List<ThreadRows.Row> found = rows.tops(chapter, before, THREADS + 1, rights);
        List<ThreadRows.Row> tops = found.subList(0, Math.min(THREADS, found.size()));
        int total = found.isEmpty() ? 0 : found.getFirst().total();
        return new ThreadPage(threads(tops, ANSWERS, rights), found.size() > THREADS, total);
    }

    /** The thread that a comment belongs to, with so many answers that the comment is most likely among them. */
    public CommentThread threadOf(ChapterId chapter, CommentId comment) {
        CommentRights rights = rights(chapter);
        ThreadRows.Row top = rows.top(chapter, comment).orElseThrow(() -> new Missing("comment", comment));
        return threads(List.of(top), ANSWERS_MOST, rights).getFirst();
    }

    /** The answers of a thread that came after one of them. */
    public CommentThread answersAfter(ChapterId chapter, CommentId thread, CommentId answer) {
        CommentRights rights = rights(chapter);
        ThreadRows.Row top = rows.top(chapter, thread).orElseThrow(() -> new Missing("comment", thread));
        List<ThreadRows.Row> next = rows.answers(List.of(top.id()), answer.value(), ANSWERS + 1, rights);
        return thread(top, next, ANSWERS, rights);
    }

    private List<CommentThread> threads(List<ThreadRows.Row> tops, int limit, CommentRights rights) {
        List<CommentId> ids = tops.stream().map(ThreadRows.Row::id).toList();
        Map<CommentId, List<ThreadRows.Row>> answers =
                rows.answers(ids, 0, limit + 1, rights).stream().collect(Collectors.groupingBy(ThreadRows.Row::thread));
        return tops.stream()
                .map(top -> thread(top, answers.getOrDefault(top.id(), List.of()), limit, rights))
                .toList();
    }

    private static CommentThread thread(
            ThreadRows.Row top, List<ThreadRows.Row> answers, int limit, CommentRights rights) {
        return new CommentThread(
                top.shownTo(rights),
                answers.stream().limit(limit).map(row -> row.shownTo(rights)).toList(),
                answers.size() > limit);
    }

    private CommentRights rights(ChapterId chapter) {
        return CommentRights.of(currentUser.require(), chapters.readable(chapter), clock.instant());
    }
}

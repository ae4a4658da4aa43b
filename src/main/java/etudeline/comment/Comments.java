package etudeline.comment;

import etudeline.access.CurrentUser;
import etudeline.access.Members;
import etudeline.chapter.ChapterAccess;
import etudeline.chapter.ChapterId;
import etudeline.cluster.CacheSpec;
import etudeline.cluster.Cached;
import etudeline.cluster.Caches;
import etudeline.comment.ThreadRows.Row;
import etudeline.kit.Missing;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Reads the threads of a chapter, for whoever may read the chapter; {@link Missing} for the others. The newest ones, which
 * come with each chapter, out of memory.
 */
@Service
@Members
public class Comments {

    /** Threads of a page. */
    public static final int THREADS = 20;

    /** Answers that come with a thread; the next ones are asked for. */
    public static final int ANSWERS = 50;

    private static final int ANSWERS_MOST = 500;

    /** By comments. */
    private static final CacheSpec<ChapterId, NewestThreads> NEWEST = new CacheSpec<ChapterId, NewestThreads>(
                    "comments", 100_000, Duration.ofHours(12), ChapterId::of)
            .weighing(NewestThreads::weight);

    private final ThreadRows rows;
    private final ChapterAccess chapters;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final Cached<ChapterId, NewestThreads> newest;

    Comments(ThreadRows rows, ChapterAccess chapters, CurrentUser currentUser, Clock clock, Caches caches) {
        this.rows = rows;
        this.chapters = chapters;
        this.currentUser = currentUser;
        this.clock = clock;
        this.newest = caches.make(NEWEST, chapter -> NewestThreads.of(rows, chapter));
    }

    /** The newest threads. At most two statements, whatever there is. */
    public ThreadPage newest(ChapterId chapter) {
        CommentRights rights = rights(chapter);
        return newest.find(chapter)
                .flatMap(known -> known.seenBy(rights))
                .map(known -> page(known.tops(), known.answers(), rights))
                .orElseGet(() -> page(chapter, Long.MAX_VALUE, rights));
    }

    /** The threads that are older than that one. */
    public ThreadPage olderThan(ChapterId chapter, CommentId thread) {
        return page(chapter, thread.value(), rights(chapter));
    }

    private ThreadPage page(ChapterId chapter, long before, CommentRights rights) {
        List<Row> tops = rows.tops(chapter, before, THREADS + 1, rights.sight());
        return page(tops, rows.answers(Row.ids(tops), 0, ANSWERS + 1, rights.sight()), rights);
    }

    /** From one top more than the page has, and one answer more of each than it shows. */
    private static ThreadPage page(List<Row> tops, List<Row> answers, CommentRights rights) {
        return new ThreadPage(
                threads(tops.subList(0, Math.min(THREADS, tops.size())), answers, ANSWERS, rights),
                tops.size() > THREADS,
                tops.isEmpty() ? 0 : tops.getFirst().total());
    }

    /** The thread that a comment belongs to, with so many answers that the comment is most likely among them. */
    public CommentThread threadOf(ChapterId chapter, CommentId comment) {
        CommentRights rights = rights(chapter);
        Row top = rows.top(chapter, comment, rights.sight()).orElseThrow(() -> new Missing("comment", comment));
        List<Row> answers = rows.answers(List.of(top.id()), 0, ANSWERS_MOST + 1, rights.sight());
        return thread(top, answers, ANSWERS_MOST, rights);
    }

    /** The answers of a thread that came after one of them. */
    public CommentThread answersAfter(ChapterId chapter, CommentId thread, CommentId answer) {
        CommentRights rights = rights(chapter);
        Row top = rows.top(chapter, thread, rights.sight()).orElseThrow(() -> new Missing("comment", thread));
        List<Row> next = rows.answers(List.of(top.id()), answer.value(), ANSWERS + 1, rights.sight());
        return thread(top, next, ANSWERS, rights);
    }

    private static List<CommentThread> threads(List<Row> tops, List<Row> answers, int limit, CommentRights rights) {
        Map<CommentId, List<Row>> byThread = answers.stream().collect(Collectors.groupingBy(Row::thread));
        return tops.stream()
                .map(top -> thread(top, byThread.getOrDefault(top.id(), List.of()), limit, rights))
                .toList();
    }

    private static CommentThread thread(Row top, List<Row> answers, int limit, CommentRights rights) {
        return new CommentThread(
                top.shownTo(rights),
                answers.stream().limit(limit).map(row -> row.shownTo(rights)).toList(),
                answers.size() > limit);
    }

    private CommentRights rights(ChapterId chapter) {
        return CommentRights.of(currentUser.require(), chapters.readable(chapter), clock.instant());
    }
}

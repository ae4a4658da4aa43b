package etudeline.comment;

import etudeline.access.CurrentUser;
import etudeline.access.Members;
import etudeline.access.Viewer;
import etudeline.chapter.Candidate;
import etudeline.chapter.ChapterAccess;
import etudeline.chapter.ChapterFacts;
import etudeline.chapter.ChapterId;
import etudeline.chapter.SearchMarks;
import etudeline.chapter.SearchPlaces;
import etudeline.chapter.SearchRows;
import etudeline.chapter.SearchTable;
import etudeline.comment.ThreadRows.Row;
import etudeline.kit.Excerpt;
import etudeline.kit.FoundPage;
import etudeline.kit.Searched;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds comments by their words: those that the person reads under the chapters that the person may read (rule 7). */
@Service
@Members
@Transactional(readOnly = true)
public class CommentSearch {

    private static final SearchTable TABLE =
            new SearchTable("comment_words", "comment_id::text", "comment_id desc", false);

    private record Match(Row row, ChapterFacts chapter, double rank) {}

    private final SearchRows rows;
    private final ThreadRows threads;
    private final ChapterAccess chapters;
    private final SearchMarks marks;
    private final CurrentUser currentUser;
    private final Clock clock;

    CommentSearch(
            SearchRows rows,
            ThreadRows threads,
            ChapterAccess chapters,
            SearchMarks marks,
            CurrentUser currentUser,
            Clock clock) {
        this.rows = rows;
        this.threads = threads;
        this.chapters = chapters;
        this.marks = marks;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The newest first among those that fit alike. Five statements. */
    public FoundPage<FoundComment> comments(Searched searched, int from, int limit) {
        if (searched.isEmpty()) {
            return FoundPage.none();
        }
        Viewer viewer = currentUser.require();
        List<Candidate> found = rows.find(TABLE, searched, SearchPlaces.of(viewer));
        List<Match> matches = matches(found, viewer);
        List<Match> page = matches.stream().skip(from).limit(limit).toList();
        return new FoundPage<>(shown(page, searched), matches.size(), found.size() == SearchRows.MOST, false);
    }

    private List<Match> matches(List<Candidate> found, Viewer viewer) {
        Map<ChapterId, ChapterFacts> readable =
                chapters.readableOf(found.stream().map(Candidate::chapter).collect(Collectors.toSet()));
        Map<CommentId, Candidate> byId = found.stream()
                .collect(Collectors.toMap(
                        candidate -> new CommentId(Long.parseLong(candidate.key())), candidate -> candidate));
        List<CommentId> wanted = byId.entrySet().stream()
                .filter(entry -> readable.containsKey(entry.getValue().chapter()))
                .map(Map.Entry::getKey)
                .toList();
        return threads.of(wanted).stream()
                .flatMap(row -> Stream.ofNullable(byId.get(row.id()))
                        .flatMap(candidate -> Stream.ofNullable(readable.get(candidate.chapter()))
                                .map(chapter -> new Match(row, chapter, candidate.rank()))))
                .filter(match -> CommentRights.of(viewer, match.chapter(), clock.instant())
                        .reads(match.row().state(), match.row().author()))
                .sorted(Comparator.comparingDouble(Match::rank)
                        .thenComparing(match -> match.row().at())
                        .thenComparingLong(match -> match.row().id().value())
                        .reversed())
                .toList();
    }

    private List<FoundComment> shown(List<Match> page, Searched searched) {
        Predicate<String> marked =
                marks.in(page.stream().map(match -> match.row().text()).toList(), searched);
        return page.stream()
                .map(match -> new FoundComment(
                        match.row().id(),
                        match.chapter(),
                        match.row().authorName(),
                        match.row().at(),
                        Excerpt.of(match.row().text(), marked)))
                .toList();
    }
}

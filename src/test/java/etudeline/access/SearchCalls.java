package etudeline.access;

import static etudeline.access.Answer.seen;

import etudeline.academics.SubjectSearch;
import etudeline.account.PeopleSearch;
import etudeline.chapter.ChapterAccess;
import etudeline.chapter.ChapterId;
import etudeline.chapter.ChapterSearch;
import etudeline.comment.CommentId;
import etudeline.comment.CommentSearch;
import etudeline.kit.AccountId;
import etudeline.kit.Searched;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the search box finds: each is looked for by words of its own. */
final class SearchCalls implements Calls.Of {

    private static final int MOST = 200;

    private final ChapterSearch chapters;
    private final ChapterAccess access;
    private final CommentSearch comments;
    private final SubjectSearch subjects;
    private final PeopleSearch people;

    SearchCalls(
            ChapterSearch chapters,
            ChapterAccess access,
            CommentSearch comments,
            SubjectSearch subjects,
            PeopleSearch people) {
        this.chapters = chapters;
        this.access = access;
        this.comments = comments;
        this.subjects = subjects;
        this.people = people;
    }

    @Override
    public void addTo(Calls calls) {
        calls.read(
                "ChapterSearch.chapters",
                scene -> seen(found(scene.here.title, scene.there.title), scene.here.chapter, scene.there.chapter));
        calls.read(
                "ChapterSearch.chapters · drafts",
                scene -> seen(
                        found(scene.here.draftTitle, scene.there.draftTitle), scene.here.draft, scene.there.draft));
        calls.read(
                "ChapterSearch.files",
                scene -> seen(
                        chapters.files(Searched.of("cours"), 0, MOST).found().stream()
                                .map(file -> file.head().id())
                                .toList(),
                        scene.here.chapter,
                        scene.there.chapter));
        calls.read(
                "ChapterAccess.readableOf",
                scene -> seen(
                        access.readableOf(Set.of(scene.here.chapter, scene.there.chapter))
                                .keySet(),
                        scene.here.chapter,
                        scene.there.chapter));
        calls.read("CommentSearch.comments", scene -> seen(comments(), scene.here.comment, scene.there.comment));
        calls.read("CommentSearch.comments · hidden", scene -> seen(comments(), scene.hidden));
        calls.read(
                "SubjectSearch.subjects",
                scene -> seen(
                        subjects.subjects(Searched.of("algorithmique"), 0, Integer.MAX_VALUE).found().stream()
                                .map(found -> found.subject().id())
                                .toList(),
                        scene.here.subject,
                        scene.there.subject));
        calls.read(
                "PeopleSearch.people",
                scene -> seen(
                        Stream.of(scene.here.username, scene.there.username)
                                .flatMap(username -> people(username).stream())
                                .toList(),
                        scene.here.student,
                        scene.there.student));
    }

    private List<ChapterId> found(String... titles) {
        return Stream.of(titles)
                .flatMap(title -> chapters.chapters(Searched.of(title), 0, MOST).found().stream())
                .map(found -> found.head().id())
                .toList();
    }

    private List<CommentId> comments() {
        return comments.comments(Searched.of("pourquoi"), 0, MOST).found().stream()
                .map(found -> found.id())
                .toList();
    }

    private List<AccountId> people(String username) {
        return people.people(Searched.of(username), 0, MOST).found().stream()
                .map(found -> found.id())
                .toList();
    }
}

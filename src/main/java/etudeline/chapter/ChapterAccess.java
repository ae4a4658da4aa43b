package etudeline.chapter;

import etudeline.access.CurrentUser;
import etudeline.access.Members;
import etudeline.kit.Missing;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether the person may read a chapter: asked by everything that hangs on one. */
@Service
@Members
public class ChapterAccess {

    private final KnownChapters chapters;
    private final ChapterQueries queries;
    private final CurrentUser currentUser;

    ChapterAccess(KnownChapters chapters, ChapterQueries queries, CurrentUser currentUser) {
        this.chapters = chapters;
        this.queries = queries;
        this.currentUser = currentUser;
    }

    /** Those of the chapters that the person may read. One statement. */
    @Transactional(readOnly = true)
    public Map<ChapterId, ChapterFacts> readableOf(Collection<ChapterId> ids) {
        return queries.readable(ids, currentUser.require()).stream()
                .collect(Collectors.toMap(ChapterFacts::id, Function.identity()));
    }

    /** The chapter, when the person may read it; {@link Missing} otherwise, whatever the reason. */
    public ChapterFacts readable(ChapterId id) {
        return chapters.readable(id, currentUser.require())
                .map(KnownChapter::facts)
                .orElseThrow(() -> new Missing("chapter", id));
    }
}

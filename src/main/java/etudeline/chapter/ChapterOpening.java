package etudeline.chapter;

import etudeline.access.CurrentUser;
import etudeline.access.Viewer;
import etudeline.kit.AccountId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays a chapter on its writer's desk. */
@Component
@Transactional(readOnly = true)
class ChapterOpening {

    private final Chapters chapters;
    private final ChapterDrafts drafts;
    private final StoredContent stored;
    private final Names names;
    private final CurrentUser currentUser;

    ChapterOpening(
            Chapters chapters, ChapterDrafts drafts, StoredContent stored, Names names, CurrentUser currentUser) {
        this.chapters = chapters;
        this.drafts = drafts;
        this.stored = stored;
        this.names = names;
        this.currentUser = currentUser;
    }

    public boolean mayWrite(ChapterId id) {
        Viewer writer = currentUser.require();
        return chapters.findById(id.value())
                .filter(found -> found.mayBeWrittenBy(writer))
                .isPresent();
    }

    public OpenedChapter open(ChapterId id, boolean withDraft) {
        Viewer writer = currentUser.require();
        Chapter chapter = chapters.writable(id, writer);
        Optional<ChapterDraft> draft =
                withDraft ? drafts.find(id.value(), writer.account().value()) : Optional.empty();
        ChapterData data = draft.map(ChapterDraft::data).orElseGet(() -> stored.data(chapter));
        Set<AccountId> writers = new HashSet<>(chapter.coAuthors());
        writers.add(chapter.author());
        List<Colleague> people = names.of(writers);
        return new OpenedChapter(
                id,
                draft.map(ChapterDraft::stamp).orElseGet(() -> ChapterStamp.of(chapter.version())),
                chapter.state(),
                data,
                stored.files(data),
                chapter.author(),
                people.stream()
                        .filter(person -> person.id().equals(chapter.author()))
                        .findFirst()
                        .map(Colleague::name)
                        .orElse(""),
                people.stream()
                        .filter(person -> !person.id().equals(chapter.author()))
                        .toList(),
                chapter.updatedAt(),
                chapter.publishedAt(),
                chapter.schedule().publishAt(),
                chapter.solutionsFrom(),
                draft.map(ChapterDraft::savedAt).orElse(null),
                draft.filter(own -> own.stamp().version() != chapter.version()).isPresent());
    }
}

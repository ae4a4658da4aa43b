package etudeline.chapter;

import etudeline.access.CurrentUser;
import etudeline.access.Viewer;
import etudeline.kit.AccountId;
import etudeline.kit.Missing;
import etudeline.storage.FileFacts;
import etudeline.storage.FileId;
import etudeline.storage.FileStore;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final FileStore store;
    private final Names names;
    private final CurrentUser currentUser;

    ChapterOpening(Chapters chapters, ChapterDrafts drafts, FileStore store, Names names, CurrentUser currentUser) {
        this.chapters = chapters;
        this.drafts = drafts;
        this.store = store;
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
        Chapter chapter = chapters.findById(id.value())
                .filter(found -> found.mayBeWrittenBy(writer))
                .orElseThrow(() -> new Missing("chapter", id));
        Optional<ChapterDraft> draft = Optional.of(ChapterDraft.Key.of(id, writer.account()))
                .filter(_ -> withDraft && chapter.state() == ChapterState.PUBLISHED)
                .flatMap(drafts::findById);
        ChapterData data = draft.map(ChapterDraft::data).orElseGet(() -> stored(chapter));
        Set<AccountId> writers = new HashSet<>(chapter.coAuthors());
        writers.add(chapter.author());
        List<Colleague> people = names.of(writers);
        return new OpenedChapter(
                id,
                draft.map(ChapterDraft::stamp).orElseGet(() -> ChapterStamp.of(chapter.version())),
                chapter.state(),
                data,
                files(data),
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
                draft.map(ChapterDraft::savedAt).orElse(null),
                draft.filter(own -> own.stamp().version() != chapter.version()).isPresent());
    }

    private static ChapterData stored(Chapter chapter) {
        Map<SectionKind, String> texts = new EnumMap<>(SectionKind.class);
        chapter.sections().forEach((kind, section) -> texts.put(kind, section.source()));
        return new ChapterData(
                chapter.subject(), chapter.number(), chapter.title(), texts, ChapterDraft.attached(chapter.files()));
    }

    private Map<SectionKind, List<FileFacts>> files(ChapterData data) {
        List<FileId> ids =
                data.files().values().stream().flatMap(Collection::stream).toList();
        Map<FileId, FileFacts> facts = store.find(ids);
        Map<SectionKind, List<FileFacts>> files = new EnumMap<>(SectionKind.class);
        data.files()
                .forEach((kind, of) -> files.put(
                        kind,
                        of.stream().map(facts::get).filter(Objects::nonNull).toList()));
        return files;
    }
}

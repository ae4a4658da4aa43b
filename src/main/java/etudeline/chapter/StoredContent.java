package etudeline.chapter;

import etudeline.storage.FileFacts;
import etudeline.storage.FileId;
import etudeline.storage.FileStore;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What is stored of a chapter, as its writers type it. */
@Component
class StoredContent {

    private final FileStore store;

    StoredContent(FileStore store) {
        this.store = store;
    }

    ChapterData data(Chapter chapter) {
        Map<SectionKind, String> texts = new EnumMap<>(SectionKind.class);
        chapter.sections().forEach((kind, section) -> texts.put(kind, section.source()));
        return new ChapterData(
                chapter.subject(), chapter.number(), chapter.title(), texts, ChapterDraft.attached(chapter.files()));
    }

    /** Its files, with what is known of them. */
    Map<SectionKind, List<FileFacts>> files(ChapterData data) {
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

package etudeline.chapter;

import etudeline.kit.AccountId;
import etudeline.kit.Outdated;
import etudeline.kit.SubjectId;
import etudeline.storage.FileId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one writer has changed of a published chapter and not yet published again; readers never see it. */
@Entity
class ChapterDraft {

    /** One draft per chapter and person. */
    @Embeddable
    record Key(long chapterId, long accountId) {

        static Key of(ChapterId chapter, AccountId writer) {
            return new Key(chapter.value(), writer.value());
        }
    }

    @EmbeddedId
    private Key key;

    private int baseVersion;
    private long subjectId;
    private int number;
    private String title;
    private String lesson;
    private String exercise;
    private String solution;
    private Instant savedAt;

    /** Null until it is saved: so a new row is inserted without being looked for. */
    @Version
    private @Nullable Integer version;

    @ElementCollection
    @CollectionTable(
            name = "chapter_draft_file",
            joinColumns = {@JoinColumn(name = "chapter_id"), @JoinColumn(name = "account_id")})
    private Set<ChapterFile> files = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected ChapterDraft() {}

    @SuppressWarnings("NullAway.Init")
    ChapterDraft(ChapterId chapter, AccountId writer) {
        this.key = Key.of(chapter, writer);
    }

    void write(int base, ChapterContent content, Instant now) {
        baseVersion = base;
        subjectId = content.subject().id().value();
        number = content.number();
        title = content.title();
        lesson = content.source(SectionKind.LESSON);
        exercise = content.source(SectionKind.EXERCISE);
        solution = content.source(SectionKind.SOLUTION);
        savedAt = now;
        files.retainAll(Set.copyOf(content.files()));
        files.addAll(content.files());
    }

    /** Refuses what was typed over another version of this draft, as two windows of one person do. */
    void expect(int edited) {
        if (version == null || edited != version) {
            throw new Outdated("draft of chapter", key.chapterId(), edited);
        }
    }

    ChapterStamp stamp() {
        return new ChapterStamp(baseVersion, version == null ? ChapterStamp.NO_DRAFT : version);
    }

    Instant savedAt() {
        return savedAt;
    }

    ChapterData data() {
        Map<SectionKind, String> texts =
                Map.of(SectionKind.LESSON, lesson, SectionKind.EXERCISE, exercise, SectionKind.SOLUTION, solution);
        return new ChapterData(new SubjectId(subjectId), number, title, texts, attached(files));
    }

    /** The files attached to sections, each section's in their order. */
    static Map<SectionKind, List<FileId>> attached(Set<ChapterFile> files) {
        return files.stream()
                .filter(file -> file.place() != FilePlace.IMAGE)
                .sorted(Comparator.comparingInt(ChapterFile::position))
                .collect(Collectors.groupingBy(
                        file -> SectionKind.valueOf(file.place().name()),
                        Collectors.mapping(ChapterFile::id, Collectors.toList())));
    }
}

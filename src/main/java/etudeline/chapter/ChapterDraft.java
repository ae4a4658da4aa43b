package etudeline.chapter;

import etudeline.kit.AccountId;
import etudeline.kit.Outdated;
import etudeline.kit.SubjectId;
import etudeline.storage.FileId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
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

/** What one writer has typed of a chapter and not yet saved or published; nobody else ever sees it. */
@Entity
class ChapterDraft {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @SuppressWarnings("UnusedVariable") // given by the database
    private @Nullable Long id;

    /** Null while the chapter is not there yet. */
    private @Nullable Long chapterId;

    @SuppressWarnings("UnusedVariable") // read in queries
    private long accountId;

    private int baseVersion;
    private @Nullable Long subjectId;
    private @Nullable Integer number;
    private String title;
    private String lesson;
    private String exercise;
    private String solution;
    private Instant savedAt;
    private String page = "";
    private int step;

    /** Null until it is saved: so a new row is inserted without being looked for. */
    @Version
    private @Nullable Integer version;

    @ElementCollection
    @CollectionTable(name = "chapter_draft_file", joinColumns = @JoinColumn(name = "draft_id"))
    private Set<ChapterFile> files = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected ChapterDraft() {}

    @SuppressWarnings("NullAway.Init")
    ChapterDraft(@Nullable ChapterId chapter, AccountId writer) {
        this.chapterId = chapter == null ? null : chapter.value();
        this.accountId = writer.value();
    }

    /**
     * Takes it over as it is typed.
     *
     * @param sources clean HTML
     */
    void write(int base, ChapterData typed, Map<SectionKind, String> sources, List<ChapterFile> its, Instant now) {
        baseVersion = base;
        subjectId = typed.subject() == null ? null : typed.subject().value();
        number = typed.number();
        title = typed.title();
        lesson = sources.getOrDefault(SectionKind.LESSON, "");
        exercise = sources.getOrDefault(SectionKind.EXERCISE, "");
        solution = sources.getOrDefault(SectionKind.SOLUTION, "");
        savedAt = now;
        files.retainAll(Set.copyOf(its));
        files.addAll(its);
    }

    /** Says which form wrote it; an empty page is none that goes on writing. */
    void writtenBy(String writer, int itsStep) {
        page = writer;
        step = itsStep;
    }

    /** Written by that form on another way than its sendings, which go on being counted; any other form is outdated by it. */
    void takenBy(String writer) {
        writtenBy(writer, isOf(writer) ? step : 0);
    }

    /** Whether that form has already sent something later. */
    boolean isPast(String writer, int itsStep) {
        return isOf(writer) && itsStep <= step;
    }

    /** Refuses what was typed over another version of this draft, as two windows of one person do. */
    void expect(ChapterStamp edited) {
        if (!covers(edited)) {
            throw new Outdated("draft of chapter", chapterId == null ? 0 : chapterId, edited.draft());
        }
    }

    /** Whether whoever holds that stamp knows all that is in it. */
    boolean covers(ChapterStamp edited) {
        return isOf(edited.page()) || (version != null && edited.draft() == version);
    }

    private boolean isOf(String writer) {
        return !writer.isEmpty() && writer.equals(page);
    }

    ChapterStamp stamp() {
        return new ChapterStamp(baseVersion, version == null ? ChapterStamp.NO_DRAFT : version, page);
    }

    Instant savedAt() {
        return savedAt;
    }

    ChapterData data() {
        Map<SectionKind, String> texts =
                Map.of(SectionKind.LESSON, lesson, SectionKind.EXERCISE, exercise, SectionKind.SOLUTION, solution);
        return new ChapterData(
                subjectId == null ? null : new SubjectId(subjectId), number, title, texts, attached(files));
    }

    /** The files attached to sections, each section's in their order. */
    static Map<SectionKind, List<FileId>> attached(Set<ChapterFile> files) {
        return files.stream()
                .filter(file -> file.place().isAttached())
                .sorted(Comparator.comparingInt(ChapterFile::position))
                .collect(Collectors.groupingBy(
                        file -> SectionKind.valueOf(file.place().name()),
                        Collectors.mapping(ChapterFile::id, Collectors.toList())));
    }
}

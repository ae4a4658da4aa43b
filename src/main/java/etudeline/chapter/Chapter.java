package etudeline.chapter;

import etudeline.access.Viewer;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.Outdated;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Refused;
import etudeline.kit.Semester;
import etudeline.kit.SubjectId;
import etudeline.kit.UniversityId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/**
 * A chapter with its texts and files. Programme, level and semester are its subject's and move with it in the database,
 * which is why an update names only the columns that changed.
 */
@Entity
@DynamicUpdate
class Chapter {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long subjectId;
    private long programmeId;
    private long universityId;
    private Level level;

    @SuppressWarnings("UnusedVariable") // written for the database
    private Semester semester;

    private int number;
    private String title;

    @Enumerated(EnumType.STRING)
    private ChapterState state = ChapterState.DRAFT;

    private long authorId;

    @SuppressWarnings("UnusedVariable") // written for the database
    private Instant createdAt;

    private Instant updatedAt;
    private @Nullable Instant publishedAt;

    @Version
    private int version;

    @Column(insertable = false, updatable = false)
    @SuppressWarnings("UnusedVariable") // made by the database, for sorting and searching in queries
    private @Nullable String titleKey;

    @ElementCollection
    @CollectionTable(name = "section", joinColumns = @JoinColumn(name = "chapter_id"))
    @MapKeyColumn(name = "kind")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<SectionKind, Section> sections = new EnumMap<>(SectionKind.class);

    @ElementCollection
    @CollectionTable(name = "chapter_file", joinColumns = @JoinColumn(name = "chapter_id"))
    private Set<ChapterFile> files = new HashSet<>();

    /** Who writes along is no part of the content: an editor that is open does not become outdated by it. */
    @ElementCollection
    @CollectionTable(name = "chapter_co_author", joinColumns = @JoinColumn(name = "chapter_id"))
    @Column(name = "account_id")
    @OptimisticLock(excluded = true)
    private Set<Long> coAuthors = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Chapter() {}

    @SuppressWarnings("NullAway.Init")
    Chapter(AccountId author, ChapterContent content, Instant now) {
        this.authorId = author.value();
        this.createdAt = now;
        write(content, now);
    }

    ChapterId id() {
        return new ChapterId(Objects.requireNonNull(id));
    }

    int version() {
        return version;
    }

    int number() {
        return number;
    }

    String title() {
        return title;
    }

    ChapterState state() {
        return state;
    }

    SubjectId subject() {
        return new SubjectId(subjectId);
    }

    ProgrammeId programme() {
        return new ProgrammeId(programmeId);
    }

    UniversityId university() {
        return new UniversityId(universityId);
    }

    Level level() {
        return level;
    }

    AccountId author() {
        return new AccountId(authorId);
    }

    Instant updatedAt() {
        return updatedAt;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    Map<SectionKind, Section> sections() {
        return sections;
    }

    Set<ChapterFile> files() {
        return files;
    }

    Set<AccountId> coAuthors() {
        return coAuthors.stream().map(AccountId::new).collect(Collectors.toUnmodifiableSet());
    }

    boolean isBy(Viewer viewer) {
        return viewer.account().equals(author()) && university().equals(viewer.university());
    }

    /** Rule 4: the author while the programme is assigned, and the colleagues whom the author has let in. */
    boolean mayBeWrittenBy(Viewer viewer) {
        return university().equals(viewer.university())
                && ((isBy(viewer) && viewer.programmes().contains(programme()))
                        || coAuthors.contains(viewer.account().value()));
    }

    /** Refuses an edit that was made on another version than this one (rule 12). */
    void expect(int edited) {
        if (edited != version) {
            throw new Outdated("chapter", id().value(), edited);
        }
    }

    final void write(ChapterContent content, Instant now) {
        subjectId = content.subject().id().value();
        programmeId = content.subject().programme().value();
        universityId = content.subject().university().value();
        level = content.subject().level();
        semester = content.subject().semester();
        number = content.number();
        title = content.title();
        content.sections().forEach((kind, section) -> {
            if (!section.equals(sections.get(kind))) {
                sections.put(kind, section);
            }
        });
        replaceFiles(content.files());
        updatedAt = now;
    }

    private void replaceFiles(List<ChapterFile> wanted) {
        files.retainAll(Set.copyOf(wanted));
        files.addAll(wanted);
    }

    /** Puts it before its readers; those who were already told are told again only when it is announced. */
    void publish(boolean announce, Instant now) {
        boolean lessonEmpty = Objects.requireNonNullElse(sections.get(SectionKind.LESSON), Section.EMPTY)
                .isEmpty();
        if (lessonEmpty && files.stream().noneMatch(file -> file.place() == FilePlace.LESSON)) {
            throw Refused.at("LESSON", "chapter.refused.emptyLesson");
        }
        state = ChapterState.PUBLISHED;
        if (publishedAt == null || announce) {
            publishedAt = now;
        }
        updatedAt = now;
    }

    void withdraw(Instant now) {
        if (state != ChapterState.PUBLISHED) {
            throw Refused.because("chapter.refused.notPublished");
        }
        state = ChapterState.WITHDRAWN;
        updatedAt = now;
    }

    void admit(AccountId colleague) {
        coAuthors.add(colleague.value());
    }

    void dismiss(AccountId colleague) {
        coAuthors.remove(colleague.value());
    }
}

package etudeline.chapter;

import etudeline.access.Viewer;
import etudeline.kit.AccountId;
import etudeline.kit.Refused;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
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
 * A chapter with its texts and files: written, published, withdrawn.
 */
@Entity
@DynamicUpdate
class Chapter extends PlacedChapter {

    /** That it is scheduled outdates nobody who writes; what publishes or withdraws it says when that was, and does. */
    @Enumerated(EnumType.STRING)
    @OptimisticLock(excluded = true)
    private ChapterState state = ChapterState.DRAFT;

    private @Nullable Instant publishedAt;

    @Embedded
    @OptimisticLock(excluded = true)
    private Schedule schedule = Schedule.NONE;

    /** Shown to students from then on; null until a writer shows them. No part of the content, as co-authors are none. */
    @OptimisticLock(excluded = true)
    private @Nullable Instant solutionsFrom = Instant.EPOCH;

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

    ChapterState state() {
        return state;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    Schedule schedule() {
        return schedule;
    }

    @Nullable
    Instant solutionsFrom() {
        return solutionsFrom;
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
        if (state == ChapterState.SCHEDULED) {
            requireLesson();
        }
        updatedAt = now;
    }

    private void replaceFiles(List<ChapterFile> wanted) {
        files.retainAll(Set.copyOf(wanted));
        files.addAll(wanted);
    }

    private void requireLesson() {
        boolean lessonEmpty = Objects.requireNonNullElse(sections.get(SectionKind.LESSON), Section.EMPTY)
                .isEmpty();
        if (lessonEmpty && files.stream().noneMatch(file -> file.place() == FilePlace.LESSON)) {
            throw Refused.at("LESSON", "chapter.refused.emptyLesson");
        }
    }

    /** Puts it before its readers; those who were already told are told again only when it is announced. */
    void publish(boolean announce, Instant now) {
        requireLesson();
        state = ChapterState.PUBLISHED;
        schedule = Schedule.NONE;
        if (publishedAt == null || announce) {
            publishedAt = now;
        }
        updatedAt = now;
    }

    /** Will be published then by itself, in that person's name. */
    void schedule(Instant at, AccountId by, boolean announce, Instant now) {
        if (state == ChapterState.PUBLISHED) {
            throw Refused.because("chapter.refused.published");
        }
        if (!at.isAfter(now)) {
            throw Refused.at("publishAt", "chapter.refused.past");
        }
        requireLesson();
        state = ChapterState.SCHEDULED;
        schedule = new Schedule(at, by.value(), announce);
    }

    void unschedule() {
        if (state != ChapterState.SCHEDULED) {
            throw Refused.because("chapter.refused.notScheduled");
        }
        state = publishedAt == null ? ChapterState.DRAFT : ChapterState.WITHDRAWN;
        schedule = Schedule.NONE;
    }

    void showSolutions(@Nullable Instant from) {
        solutionsFrom = from;
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

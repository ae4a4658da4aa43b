package etudeline.chapter;

import etudeline.access.Viewer;
import etudeline.kit.Outdated;
import etudeline.kit.Refused;
import etudeline.kit.Refused.Problem;
import etudeline.storage.FileId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The transactions of {@link DraftKeeping}. */
@Component
@Transactional
class DraftSaving {

    /** Longer than a title may be, so that one that is too long is kept until it is shortened. */
    private static final int TITLE_MOST = 1000;

    private final Chapters chapters;
    private final ChapterDrafts drafts;
    private final StoredContent stored;
    private final FileRights rights;
    private final Clock clock;

    DraftSaving(Chapters chapters, ChapterDrafts drafts, StoredContent stored, FileRights rights, Clock clock) {
        this.chapters = chapters;
        this.drafts = drafts;
        this.stored = stored;
        this.rights = rights;
        this.clock = clock;
    }

    public KeptDraft keep(
            @Nullable ChapterId id,
            Viewer writer,
            ChapterStamp typedOver,
            int step,
            UnaryOperator<ChapterData> change) {
        Chapter chapter = id == null ? null : chapters.writable(id, writer);
        ChapterDraft draft = drafts.take(key(id), writer.account().value()).orElse(null);
        if (draft == null) {
            expect(chapter, typedOver);
            ChapterDraft first = new ChapterDraft(id, writer.account());
            first.writtenBy(typedOver.page(), step);
            return write(
                    first, typedOver.version(), chapter == null ? nothing() : stored.data(chapter), change, writer);
        }
        draft.expect(typedOver);
        if (step > 0) {
            if (draft.isPast(typedOver.page(), step)) {
                return new KeptDraft(draft.stamp(), draft.savedAt());
            }
            draft.writtenBy(typedOver.page(), step);
        } else {
            draft.takenBy(typedOver.page());
        }
        // A writer who has compared it with what was saved since stands on that.
        int base = Math.max(draft.stamp().version(), typedOver.version());
        return write(draft, base, draft.data(), change, writer);
    }

    /** Nothing is kept yet: then it was typed over what is stored, or is a late echo of what has been saved since. */
    private static void expect(@Nullable Chapter chapter, ChapterStamp typedOver) {
        if (typedOver.hasDraft()) {
            throw new Outdated(
                    "draft of chapter", chapter == null ? 0 : chapter.id().value(), typedOver.draft());
        }
        if (chapter != null) {
            chapter.expect(typedOver.version());
        }
    }

    private KeptDraft write(
            ChapterDraft draft, int base, ChapterData before, UnaryOperator<ChapterData> change, Viewer writer) {
        ChapterData typed = change.apply(before);
        check(typed);
        Map<SectionKind, String> sources = new EnumMap<>(SectionKind.class);
        Set<FileId> shown = new LinkedHashSet<>();
        for (SectionKind kind : SectionKind.values()) {
            Typesetting.Source source = Typesetting.source(typed.text(kind));
            sources.put(kind, source.html());
            source.files().stream().map(FileId::new).forEach(shown::add);
        }
        draft.write(base, typed, sources, files(typed, shown, writer), clock.instant());
        ChapterDraft kept = drafts.saveAndFlush(draft);
        return new KeptDraft(kept.stamp(), kept.savedAt());
    }

    private static void check(ChapterData typed) {
        List<Problem> problems = new ArrayList<>();
        if (typed.title().length() > TITLE_MOST) {
            problems.add(new Problem("title", "kit.long", List.of(TITLE_MOST)));
        }
        for (SectionKind kind : SectionKind.values()) {
            if (typed.text(kind).length() > ChapterText.LONGEST) {
                problems.add(new Problem(kind.name(), "chapter.refused.longText", List.of(ChapterText.LONGEST)));
            }
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    /** What is not the writer's to use is left out here, and told when the chapter is saved. */
    private List<ChapterFile> files(ChapterData typed, Set<FileId> shown, Viewer writer) {
        Set<FileId> all = new LinkedHashSet<>(shown);
        typed.files().values().forEach(all::addAll);
        Set<FileId> usable = rights.usable(all, writer);
        List<ChapterFile> files = new ArrayList<>();
        for (SectionKind kind : SectionKind.values()) {
            new LinkedHashSet<>(typed.files(kind))
                    .stream()
                            .filter(usable::remove)
                            .forEach(file ->
                                    files.add(new ChapterFile(file.value(), FilePlace.attachedTo(kind), files.size())));
        }
        shown.stream()
                .filter(usable::contains)
                .forEach(file -> files.add(new ChapterFile(file.value(), FilePlace.IMAGE, 0)));
        return files;
    }

    @Transactional(readOnly = true)
    public Optional<OpenedDraft> openNew(Viewer writer) {
        return drafts.find(null, writer.account().value())
                .map(draft ->
                        new OpenedDraft(draft.stamp(), draft.data(), stored.files(draft.data()), draft.savedAt()));
    }

    public void forget(@Nullable ChapterId id, Viewer writer, ChapterStamp known) {
        if (id != null) {
            chapters.writable(id, writer);
        }
        drafts.take(key(id), writer.account().value())
                .filter(draft -> draft.covers(known))
                .ifPresent(drafts::delete);
    }

    private static @Nullable Long key(@Nullable ChapterId id) {
        return id == null ? null : id.value();
    }

    private static ChapterData nothing() {
        return new ChapterData(null, null, "", Map.of(), Map.of());
    }
}

package etudeline.chapter;

import etudeline.access.CurrentUser;
import etudeline.access.Staff;
import etudeline.access.Viewer;
import etudeline.kit.Missing;
import etudeline.kit.Refused;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes chapters away from their readers: by their author, or by an administrator of the university (rule 5). */
@Service
@Staff
@Transactional
public class ChapterRemoval {

    private final Chapters chapters;
    private final ChapterRemains remains;
    private final ChapterGoAlong goAlong;
    private final ChapterRecord record;
    private final CurrentUser currentUser;
    private final Clock clock;

    ChapterRemoval(
            Chapters chapters,
            ChapterRemains remains,
            ChapterGoAlong goAlong,
            ChapterRecord record,
            CurrentUser currentUser,
            Clock clock) {
        this.chapters = chapters;
        this.remains = remains;
        this.goAlong = goAlong;
        this.record = record;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Keeps it for its writers alone; {@link Refused} when it is not published. */
    public void withdraw(ChapterId id) {
        Chapter chapter = find(id);
        ChapterRecord.Facts before = record.facts(chapter);
        chapter.withdraw(clock.instant());
        record.withdrawn(chapter, before);
    }

    @Transactional(readOnly = true)
    public ChapterDeletion previewDeletion(ChapterId id) {
        return preview(find(id));
    }

    /**
     * Deletes it with its texts, files, comments and notifications, for good.
     *
     * @param typedTitle needed when anything goes along; {@link Refused} at typedTitle when it is another
     */
    public void delete(ChapterId id, String typedTitle) {
        Chapter chapter = find(id);
        ChapterDeletion preview = preview(chapter);
        if (preview.takesSomethingAlong() && !typedTitle.strip().equalsIgnoreCase(chapter.title())) {
            throw Refused.at("typedTitle", "chapter.refused.typedTitle");
        }
        Map<String, Object> gone = new LinkedHashMap<>();
        preview.goAlong().forEach(dependent -> gone.put(dependent.key(), dependent.count()));
        record.deleted(chapter, gone);
        remains.remove(ChapterSelection.one(id));
    }

    private ChapterDeletion preview(Chapter chapter) {
        return new ChapterDeletion(chapter.id(), chapter.title(), goAlong.of(ChapterSelection.one(chapter.id())));
    }

    private Chapter find(ChapterId id) {
        Viewer viewer = currentUser.require();
        return chapters.findById(id.value())
                .filter(chapter ->
                        viewer.administers() ? viewer.scope().covers(chapter.university()) : chapter.isBy(viewer))
                .orElseThrow(() -> new Missing("chapter", id));
    }
}

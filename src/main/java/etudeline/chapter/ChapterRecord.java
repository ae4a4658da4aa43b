package etudeline.chapter;

import etudeline.academics.Catalogue;
import etudeline.audit.Audit;
import etudeline.kit.AccountId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the audit keeps of chapters: titles, places and states, never the texts. */
@Component
class ChapterRecord {

    /** The facts of one moment. */
    record Facts(Map<String, Object> values) {}

    private final Audit audit;
    private final Catalogue catalogue;
    private final Names names;

    ChapterRecord(Audit audit, Catalogue catalogue, Names names) {
        this.audit = audit;
        this.catalogue = catalogue;
        this.names = names;
    }

    Facts facts(Chapter chapter) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("number", chapter.number());
        values.put("title", chapter.title());
        values.put("subject", catalogue.tree().name(chapter.subject()));
        values.put("state", chapter.state());
        values.put("files", chapter.files().size());
        if (chapter.schedule().publishAt() != null) {
            values.put("publishAt", chapter.schedule().publishAt());
        }
        values.put("solutionsFrom", chapter.solutionsFrom() == null ? "" : chapter.solutionsFrom());
        return new Facts(values);
    }

    void created(Chapter chapter) {
        audit.record(
                "chapter.created", subject(chapter), Map.of(), facts(chapter).values());
    }

    void edited(Chapter chapter, Facts before) {
        this.record("chapter.edited", chapter, before);
    }

    void published(Chapter chapter, Facts before) {
        this.record("chapter.published", chapter, before);
    }

    /** By somebody who is not at it, and whose name stands there. */
    void publishedBy(Chapter chapter, Facts before, AccountId publisher) {
        this.record("chapter.published", chapter, before, publisher);
    }

    void droppedBy(Chapter chapter, Facts before, AccountId writer) {
        this.record("chapter.unscheduled", chapter, before, writer);
    }

    private void record(String action, Chapter chapter, Facts before) {
        audit.record(action, subject(chapter), before.values(), facts(chapter).values());
    }

    private void record(String action, Chapter chapter, Facts before, AccountId writer) {
        String name = names.of(List.of(writer)).stream()
                .findFirst()
                .map(Colleague::name)
                .orElse("");
        audit.recordAll(
                new Audit.Actor(writer, name),
                action,
                List.of(new Audit.Change(
                        subject(chapter), before.values(), facts(chapter).values())));
    }

    void scheduled(Chapter chapter, Facts before) {
        this.record("chapter.scheduled", chapter, before);
    }

    void unscheduled(Chapter chapter, Facts before) {
        this.record("chapter.unscheduled", chapter, before);
    }

    void solutions(Chapter chapter, Facts before) {
        this.record("chapter.solutions", chapter, before);
    }

    void renumbered(Chapter chapter, int number) {
        audit.record(
                "chapter.renumbered", subject(chapter), Map.of("number", chapter.number()), Map.of("number", number));
    }

    void withdrawn(Chapter chapter, Facts before) {
        this.record("chapter.withdrawn", chapter, before);
    }

    void deleted(Chapter chapter, Map<String, ?> goneAlong) {
        Map<String, Object> before = new LinkedHashMap<>(facts(chapter).values());
        before.putAll(goneAlong);
        audit.record("chapter.deleted", subject(chapter), before, Map.of());
    }

    void admitted(Chapter chapter, String colleague) {
        audit.record("chapter.coAuthorAdmitted", subject(chapter), Map.of(), Map.of("colleague", colleague));
    }

    void dismissed(Chapter chapter, String colleague) {
        audit.record("chapter.coAuthorDismissed", subject(chapter), Map.of("colleague", colleague), Map.of());
    }

    void fileRenamed(Chapter chapter, String before, String after) {
        audit.record("chapter.fileRenamed", subject(chapter), Map.of("file", before), Map.of("file", after));
    }

    private static Audit.Subject subject(Chapter chapter) {
        return new Audit.Subject("chapter", chapter.id().value(), chapter.title(), chapter.university());
    }
}

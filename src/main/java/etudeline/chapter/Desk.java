package etudeline.chapter;

import etudeline.academics.Catalogue;
import etudeline.academics.CatalogueTree;
import etudeline.access.Viewer;
import etudeline.kit.Missing;
import etudeline.kit.Refused;
import etudeline.kit.Refused.Problem;
import etudeline.kit.SubjectId;
import etudeline.storage.FileId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where what a writer typed is checked and made ready to be stored. */
@Component
class Desk {

    private final Typesetting typesetting;
    private final Catalogue catalogue;
    private final FileRights rights;

    Desk(Typesetting typesetting, Catalogue catalogue, FileRights rights) {
        this.typesetting = typesetting;
        this.catalogue = catalogue;
        this.rights = rights;
    }

    /**
     * Typesets the texts; to be called outside a transaction.
     *
     * @throws Refused at each field that is empty, too long or out of range
     */
    Manuscript manuscript(ChapterData data) {
        List<Problem> problems = new ArrayList<>();
        if (data.subject() == null) {
            problems.add(new Problem("subject", "kit.required", List.of()));
        }
        Integer number = data.number();
        if (number == null) {
            problems.add(new Problem("number", "kit.required", List.of()));
        } else if (number < 1 || number > ChapterData.NUMBER_MOST) {
            problems.add(new Problem("number", "chapter.refused.number", List.of(ChapterData.NUMBER_MOST)));
        }
        if (data.title().isEmpty()) {
            problems.add(new Problem("title", "kit.required", List.of()));
        } else if (data.title().length() > ChapterData.TITLE_MOST) {
            problems.add(new Problem("title", "kit.long", List.of(ChapterData.TITLE_MOST)));
        }
        for (SectionKind kind : SectionKind.values()) {
            if (data.text(kind).length() > ChapterText.LONGEST) {
                problems.add(new Problem(kind.name(), "chapter.refused.longText", List.of(ChapterText.LONGEST)));
            }
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        Map<SectionKind, ChapterText> texts = new EnumMap<>(SectionKind.class);
        for (SectionKind kind : SectionKind.values()) {
            texts.put(kind, typesetting.set(data.text(kind), kind.anchor()));
        }
        return new Manuscript(data, texts);
    }

    /**
     * Adds what only the database knows: the subject's place in the structure, and which files are the writer's to use.
     *
     * @param current the subject the chapter has already; it may stay when it is no longer assigned
     */
    ChapterContent content(Manuscript manuscript, Viewer writer, @Nullable SubjectId current) {
        ChapterData data = manuscript.data();
        CatalogueTree.Subject subject = subject(data)
                .filter(found -> found.id().equals(current) || isAssigned(found, writer))
                .orElseThrow(() -> Refused.at("subject", "chapter.refused.subject"));
        int number = Optional.ofNullable(data.number()).orElseThrow();
        return new ChapterContent(subject, number, data.title(), manuscript.sections(), files(manuscript, writer));
    }

    /** The subject that was typed, as far as there is one. */
    Optional<CatalogueTree.Subject> subject(ChapterData data) {
        return Optional.ofNullable(data.subject()).flatMap(catalogue.tree()::subject);
    }

    /** {@link Missing} when the subject is in no programme that the writer is assigned to. */
    void requireAssigned(SubjectId subject, Viewer writer) {
        if (catalogue
                .tree()
                .subject(subject)
                .filter(found -> isAssigned(found, writer))
                .isEmpty()) {
            throw new Missing("subject", subject);
        }
    }

    private static boolean isAssigned(CatalogueTree.Subject subject, Viewer writer) {
        return writer.programmes().contains(subject.programme())
                && subject.university().equals(writer.university());
    }

    private List<ChapterFile> files(Manuscript manuscript, Viewer writer) {
        Set<FileId> usable = rights.usable(manuscript.files(), writer);
        List<ChapterFile> files = new ArrayList<>();
        for (SectionKind kind : SectionKind.values()) {
            for (FileId file : new LinkedHashSet<>(manuscript.data().files(kind))) {
                if (!usable.contains(file)) {
                    throw new Missing("file", file);
                }
                files.add(new ChapterFile(file.value(), FilePlace.attachedTo(kind), files.size()));
            }
        }
        Set<FileId> attached = manuscript.attached();
        manuscript.shown().forEach((file, place) -> {
            if (usable.contains(file) && !attached.contains(file)) {
                files.add(new ChapterFile(file.value(), place, 0));
            }
        });
        return files;
    }
}

package etudeline.chapter.ui;

import etudeline.academics.Catalogue;
import etudeline.academics.CatalogueTree;
import etudeline.chapter.ChapterHead;
import etudeline.chapter.ReadChapter;
import etudeline.chapter.ShownSection;
import etudeline.shell.Texts;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Where a chapter stands, by whom and of when it is, in words. */
@Component
class Byline {

    private final Texts texts;
    private final Catalogue catalogue;

    Byline(Texts texts, Catalogue catalogue) {
        this.texts = texts;
        this.catalogue = catalogue;
    }

    /** "Algèbre linéaire · L2 · S1". */
    String place(ChapterHead head) {
        return subject(head) + " · " + head.level() + " · " + head.semester();
    }

    String subject(ChapterHead head) {
        return catalogue.tree().name(head.subject());
    }

    /** "Pr Ousmane Sarr · publié le 18 novembre 2026 · 25 min". */
    String of(ReadChapter chapter, Locale language) {
        ChapterHead head = chapter.head();
        int minutes =
                chapter.sections().stream().mapToInt(ShownSection::minutes).sum();
        return head.authorName() + " · " + state(head, language)
                + (minutes == 0 ? "" : " · " + texts.getTranslation("chapter.minutes", language, minutes));
    }

    private String state(ChapterHead head, Locale language) {
        if (head.publishedAt() == null) {
            return texts.getTranslation("chapter.notPublished", language);
        }
        return texts.getTranslation(
                "chapter.publishedOn",
                language,
                DateTimeFormatter.ofPattern("d MMMM yyyy", language)
                        .format(head.publishedAt().atZone(zone(head))));
    }

    /** In which its dates are shown (rule 17). */
    ZoneId zone(ChapterHead head) {
        return catalogue
                .tree()
                .university(head.university())
                .map(CatalogueTree.University::zone)
                .orElse(ZoneOffset.UTC);
    }
}

package etudeline.chapter.ui;

import etudeline.chapter.AttachedFile;
import etudeline.chapter.ChapterHead;
import etudeline.chapter.Heading;
import etudeline.chapter.Neighbour;
import etudeline.chapter.ReadChapter;
import etudeline.chapter.ShownSection;
import etudeline.shell.Texts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.util.HtmlUtils;

/** A chapter as plain HTML: no script, no font, no second request but for images. */
@Component
class LightPage {

    private final Texts texts;
    private final Byline byline;
    private final LightStyle style;
    private final FileWords files;

    LightPage(Texts texts, Byline byline, LightStyle style, FileWords files) {
        this.texts = texts;
        this.byline = byline;
        this.style = style;
        this.files = files;
    }

    /** Changes whenever something on the page does. */
    String tag(ReadChapter chapter, boolean downloads, Locale language) {
        List<@Nullable Object> shown =
                new ArrayList<>(List.of(chapter.head(), byline.place(chapter.head()), downloads, language));
        shown.add(chapter.previous());
        shown.add(chapter.next());
        chapter.sections().forEach(section -> {
            shown.add(section.isEmpty());
            shown.addAll(section.files());
        });
        shown.add(style.policy());
        byte[] text = shown.toString().getBytes(StandardCharsets.UTF_8);
        return "W/\"" + DigestUtils.md5DigestAsHex(text) + "\"";
    }

    /** The page, in that language; files that cannot be shown are no links where downloads are switched off. */
    String of(ReadChapter chapter, boolean downloads, Locale language) {
        ChapterHead head = chapter.head();
        String title = head.number() + ". " + head.title();
        StringBuilder page = new StringBuilder(32_768);
        page.append("<!doctype html><html lang=\"")
                .append(language.getLanguage())
                .append(
                        "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
                .append(
                        "<meta name=\"color-scheme\" content=\"light dark\"><meta name=\"robots\" content=\"noindex\"><link rel=\"icon\" href=\"data:,\"><title>")
                .append(escaped(texts.getTranslation("kit.page.title", language, title)))
                .append("</title><style>")
                .append(style.css())
                .append("</style></head><body><header><a href=\"/accueil\">")
                .append(escaped(texts.getTranslation("chapter.light.home", language)))
                .append("</a><a href=\"/chapitres/")
                .append(head.id())
                .append("\">")
                .append(escaped(texts.getTranslation("chapter.light.full", language)))
                .append("</a></header><main><p class=\"meta\">")
                .append(escaped(byline.place(head)))
                .append("</p><h1>")
                .append(escaped(title))
                .append("</h1><p class=\"meta\">")
                .append(escaped(byline.of(chapter, language)))
                .append("</p>");
        contents(page, chapter, language);
        chapter.sections().stream()
                .filter(section -> !section.isEmpty())
                .forEach(section -> section(page, head, section, downloads, language));
        page.append("<nav class=\"next\">");
        neighbour(page, chapter.previous(), "← ");
        neighbour(page, chapter.next(), "→ ");
        return page.append("</nav></main></body></html>").toString();
    }

    private void contents(StringBuilder page, ReadChapter chapter, Locale language) {
        page.append("<details><summary>")
                .append(escaped(texts.getTranslation("chapter.contents", language)))
                .append("</summary><ul>");
        for (ShownSection section : chapter.sections()) {
            if (!section.isEmpty()) {
                page.append("<li><a href=\"#").append(section.kind().anchor()).append("\"><b>");
                page.append(escaped(texts.getTranslation(Sections.key(section.kind()), language)))
                        .append("</b></a></li>");
                for (Heading heading : section.outline()) {
                    page.append("<li class=\"l").append(heading.level()).append("\"><a href=\"#");
                    page.append(escaped(heading.id())).append("\">").append(escaped(heading.text()));
                    page.append("</a></li>");
                }
            }
        }
        page.append("</ul></details>");
    }

    private void section(
            StringBuilder page, ChapterHead head, ShownSection section, boolean downloads, Locale language) {
        String anchor = section.kind().anchor();
        page.append("<section id=\"")
                .append(anchor)
                .append("\"><h2 class=\"")
                .append(anchor)
                .append("\">");
        page.append(escaped(texts.getTranslation(Sections.key(section.kind()), language)));
        page.append("</h2><div class=\"prose\">").append(section.html()).append("</div>");
        if (!section.files().isEmpty()) {
            page.append("<ul class=\"files\">");
            section.files().forEach(file -> file(page, head, file, downloads, language));
            page.append("</ul>");
        }
        page.append("</section>");
    }

    private void file(StringBuilder page, ChapterHead head, AttachedFile file, boolean downloads, Locale language) {
        boolean link = downloads || file.kind().isShown();
        page.append("<li>");
        if (link) {
            page.append("<a href=\"/fichiers/")
                    .append(file.id())
                    .append("?chapitre=")
                    .append(head.id())
                    .append("\">");
        }
        page.append(escaped(file.name())).append(link ? "</a> <small>" : " <small>");
        page.append(escaped(files.size(file.size(), language)));
        if (!link) {
            page.append(" · ").append(escaped(texts.getTranslation("chapter.downloadsOff", language)));
        }
        page.append("</small></li>");
    }

    private static void neighbour(StringBuilder page, @Nullable Neighbour neighbour, String arrow) {
        if (neighbour != null) {
            page.append("<a href=\"/lire/").append(neighbour.id()).append("\">").append(arrow);
            page.append(neighbour.number())
                    .append(". ")
                    .append(escaped(neighbour.title()))
                    .append("</a>");
        }
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}

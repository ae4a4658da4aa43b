package etudeline.chapter.ui;

import etudeline.chapter.AttachedFile;
import etudeline.chapter.ChapterHead;
import etudeline.chapter.ChapterId;
import etudeline.chapter.Heading;
import etudeline.chapter.Neighbour;
import etudeline.chapter.ReadChapter;
import etudeline.chapter.ShownSection;
import etudeline.shell.Texts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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
        List<@Nullable Object> shown = new ArrayList<>(List.of(
                chapter.head(), byline.place(chapter.head()), byline.of(chapter, language), downloads, language));
        shown.add(chapter.previous());
        shown.add(chapter.next());
        chapter.sections().forEach(section -> {
            // Head and text come from caches of their own, of which one may be younger for a moment.
            shown.add(section.html().hashCode());
            shown.add(section.isEmpty());
            shown.addAll(section.files());
        });
        shown.add(style.policy());
        byte[] text = shown.toString().getBytes(StandardCharsets.UTF_8);
        return "W/\"" + DigestUtils.md5DigestAsHex(text) + "\"";
    }

    /**
     * What may be otherwise on a copy of the page.
     *
     * @param header and what follows it, as HTML
     * @param text the HTML of a section as it is shown
     * @param file address of a file, empty where it is no link
     */
    record Shape(String css, String header, UnaryOperator<String> text, Function<AttachedFile, String> file) {}

    /** The page, in that language; files that cannot be shown are no links where downloads are switched off. */
    String of(ReadChapter chapter, boolean downloads, Locale language) {
        ChapterId id = chapter.head().id();
        String header = "<header>" + link("/accueil", "chapter.light.home", language)
                + link("/chapitres/" + id, "chapter.light.full", language) + "</header>";
        Function<AttachedFile, String> address =
                file -> downloads || file.kind().isShown() ? "/fichiers/" + file.id() + "?chapitre=" + id : "";
        return of(chapter, language, new Shape(style.css(), header, UnaryOperator.identity(), address));
    }

    String of(ReadChapter chapter, Locale language, Shape shape) {
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
                .append(shape.css())
                .append("</style></head><body>")
                .append(shape.header())
                .append("<main><p class=\"meta\">")
                .append(escaped(byline.place(head)))
                .append("</p><h1>")
                .append(escaped(title))
                .append("</h1><p class=\"meta\">")
                .append(escaped(byline.of(chapter, language)))
                .append("</p>");
        contents(page, chapter, language);
        chapter.sections().stream()
                .filter(section -> !section.isEmpty())
                .forEach(section -> section(page, section, shape, language));
        page.append("<nav class=\"next\">");
        neighbour(page, chapter.previous(), "← ");
        neighbour(page, chapter.next(), "→ ");
        return page.append("</nav></main></body></html>").toString();
    }

    String link(String address, String key, Locale language) {
        return "<a href=\"" + address + "\">" + escaped(texts.getTranslation(key, language)) + "</a>";
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

    private void section(StringBuilder page, ShownSection section, Shape shape, Locale language) {
        String anchor = section.kind().anchor();
        page.append("<section id=\"")
                .append(anchor)
                .append("\"><h2 class=\"")
                .append(anchor)
                .append("\">");
        page.append(escaped(texts.getTranslation(Sections.key(section.kind()), language)));
        page.append("</h2><div class=\"prose\">")
                .append(shape.text().apply(section.html()))
                .append("</div>");
        if (!section.files().isEmpty()) {
            page.append("<ul class=\"files\">");
            section.files().forEach(file -> file(page, file, shape, language));
            page.append("</ul>");
        }
        page.append("</section>");
    }

    private void file(StringBuilder page, AttachedFile file, Shape shape, Locale language) {
        String address = shape.file().apply(file);
        boolean link = !address.isEmpty();
        page.append("<li>");
        if (link) {
            page.append("<a href=\"").append(address).append("\">");
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

    static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}

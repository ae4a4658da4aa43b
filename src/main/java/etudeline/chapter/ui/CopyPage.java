package etudeline.chapter.ui;

import etudeline.access.ContentPolicy;
import etudeline.chapter.ChapterCopies.Copied;
import etudeline.chapter.ChapterId;
import etudeline.shell.Texts;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * The light page as a browser keeps it: it says of when it is, its images and files are those kept with it, and where texts
 * alone may be kept there is no trace of either but their names.
 */
@Component
class CopyPage {

    private static final Pattern IMAGE = Pattern.compile("<img src=\"/fichiers/(\\d{1,18})\"([^<>]*)>");
    private static final Pattern WORDS = Pattern.compile("alt=\"([^\"]*)\"");

    private final LightPage page;
    private final LightStyle style;
    private final ContentPolicy policy;
    private final Texts texts;
    private final Byline byline;

    CopyPage(LightPage page, LightStyle style, Texts texts, Byline byline) {
        this.page = page;
        this.style = style;
        this.policy = ContentPolicy.plainPage(style.copyCss());
        this.texts = texts;
        this.byline = byline;
    }

    ContentPolicy policy() {
        return policy;
    }

    /** Under which address a file or an image of the chapter is kept. */
    static String address(ChapterId chapter, Object file) {
        return OfflineController.PATH + "/" + chapter + "/" + file;
    }

    /** The time element is empty: the browser knows when it last compared the copy. */
    String of(Copied copied, Locale language) {
        ChapterId id = copied.chapter().head().id();
        String age = LightPage.escaped(texts.getTranslation("chapter.kept.dated", language))
                .replace(
                        "{0}",
                        "<time data-zone=\"" + byline.zone(copied.chapter().head()) + "\"></time>");
        String header = "<header>" + page.link(OfflineController.PATH, "chapter.kept.list", language)
                + page.link("/chapitres/" + id, "chapter.kept.online", language)
                + "</header><div class=\"strip\"><p class=\"copy\">" + age
                + (copied.withFiles()
                        ? ""
                        : " · " + LightPage.escaped(texts.getTranslation("chapter.kept.textsOnly", language)))
                + "</p></div>";
        UnaryOperator<String> text = copied.withFiles() ? html -> kept(html, id) : html -> without(html, language);
        return page.of(
                copied.chapter(),
                language,
                new LightPage.Shape(
                        style.copyCss(), header, text, file -> copied.withFiles() ? address(id, file.id()) : ""));
    }

    private static String kept(String html, ChapterId chapter) {
        return IMAGE.matcher(html)
                .replaceAll(image -> Matcher.quoteReplacement(
                        "<img src=\"" + address(chapter, image.group(1)) + "\"" + image.group(2) + ">"));
    }

    private String without(String html, Locale language) {
        return IMAGE.matcher(html)
                .replaceAll(image -> Matcher.quoteReplacement("<span class=\"absent\">"
                        + LightPage.escaped(texts.getTranslation("chapter.kept.image", language, words(image.group(2))))
                        + "</span>"));
    }

    private static String words(String attributes) {
        Matcher words = WORDS.matcher(attributes);
        return words.find() ? HtmlUtils.htmlUnescape(words.group(1)) : "";
    }
}

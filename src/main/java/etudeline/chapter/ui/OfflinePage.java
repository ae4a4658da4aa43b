package etudeline.chapter.ui;

import etudeline.access.ContentPolicy;
import etudeline.shell.Texts;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * The page of the chapters that this browser keeps, without script. Its templates are for the worker, which puts the reason
 * why it is shown and a line for each chapter in place of the two marks.
 */
@Component
class OfflinePage {

    /** Why it is shown: something else was wanted, of which kind. */
    private static final List<String> REASONS = List.of("page", "chapter", "file");

    private final LightPage light;
    private final LightStyle style;
    private final ContentPolicy policy;
    private final Texts texts;

    OfflinePage(LightPage light, LightStyle style, Texts texts) {
        this.light = light;
        this.style = style;
        this.policy = ContentPolicy.plainForm(style.copyCss());
        this.texts = texts;
    }

    /** Its forms are sent to itself. */
    ContentPolicy policy() {
        return policy;
    }

    String in(Locale language) {
        StringBuilder page = new StringBuilder(8_192);
        page.append("<!doctype html><html lang=\"")
                .append(language.getLanguage())
                .append("\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,")
                .append("initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\"><link rel=\"icon\" ")
                .append("href=\"data:,\"><title>")
                .append(LightPage.escaped(
                        texts.getTranslation("kit.page.title", language, word("chapter.offline", language))))
                .append("</title><style>")
                .append(style.copyCss())
                .append("</style></head><body><header>")
                .append(light.link("/accueil", "chapter.light.home", language))
                .append("</header><main class=\"offline\"><h1>")
                .append(words("chapter.offline", language))
                .append("</h1><!--why--><h2>")
                .append(words("chapter.offline.kept", language))
                .append("</h2><!--list--><p>")
                .append(words("chapter.offline.none", language))
                .append("</p><!--/list--></main>");
        REASONS.forEach(reason -> template(
                page,
                reason,
                "<p class=\"why\" role=\"status\">" + words("chapter.offline." + reason, language) + " "
                        + light.link("", "chapter.offline.again", language) + "</p>"));
        template(page, "item", item(language));
        template(
                page,
                "all",
                "<p class=\"all\">" + words("chapter.offline.leaves", language) + "</p>"
                        + button(
                                "tout",
                                "chapter.offline.removeAll",
                                word("chapter.offline.removeAll", language),
                                language));
        return page.append("</body></html>").toString();
    }

    /** Of one chapter; what stands in braces is the worker's to fill in. */
    private String item(Locale language) {
        return "<li><div><a href=\"/lire/{chapter}\">{title}</a><small>{place}<br>"
                + words("chapter.kept.dated", language).replace("{0}", "{age}") + " · {size}</small></div>"
                + button(
                        "{chapter}",
                        "chapter.offline.remove",
                        texts.getTranslation("chapter.offline.removeNamed", language, "{title}"),
                        language)
                + "</li>";
    }

    private String button(String value, String key, String name, Locale language) {
        return "<form method=\"post\" action=\"" + OfflineController.PATH + "\"><button name=\"supprimer\" value=\""
                + value + "\" aria-label=\"" + LightPage.escaped(name) + "\">" + words(key, language)
                + "</button></form>";
    }

    private static void template(StringBuilder page, String name, String html) {
        page.append("<template data-name=\"")
                .append(name)
                .append("\">")
                .append(html)
                .append("</template>");
    }

    private String word(String key, Locale language) {
        return texts.getTranslation(key, language);
    }

    private String words(String key, Locale language) {
        return LightPage.escaped(word(key, language));
    }
}

package etudeline.shell.ui;

import etudeline.shell.PlainPages;
import etudeline.shell.Texts;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Says to whoever has no script that the portal needs it, and leads to what can be read all the same. */
@Component
class WithoutScript {

    static final String STYLE = "noscript>p{max-width:60ch;margin:24px;font:16px/1.5 system-ui,sans-serif}";

    private final Texts texts;
    private final List<PlainPages> plain;

    WithoutScript(Texts texts, List<PlainPages> plain) {
        this.texts = texts;
        this.plain = plain;
    }

    /** Above the rest of the page, which is as high as the window and stays empty. */
    void on(Document page, String path, Locale language) {
        Element told = page.body().prependElement("noscript").appendElement("p");
        told.text(texts.getTranslation("shell.no-script", language));
        plain.stream()
                .flatMap(pages -> pages.instead(path).stream())
                .findFirst()
                .ifPresent(address -> told.appendText(" ")
                        .appendElement("a")
                        .attr("href", address)
                        .text(texts.getTranslation("shell.no-script.read", language)));
    }
}

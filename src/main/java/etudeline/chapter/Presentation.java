package etudeline.chapter;

import java.text.Normalizer;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** Dresses clean source for readers: call-outs, tables and code that scroll on their own, images, links. */
final class Presentation {

    private final Wording wording;

    Presentation(Wording wording) {
        this.wording = wording;
    }

    void apply(Element text) {
        text.select("aside[data-callout]").forEach(this::callout);
        int number = 0;
        String heading = "";
        for (Element element : text.select("h2, h3, h4, :not(figure) > table")) {
            if (element.normalName().equals("table")) {
                number++;
                headers(element);
                scroll(
                        element,
                        heading.isEmpty()
                                ? table(number)
                                : wording.say("chapter.text.tableOf", table(number), heading));
            } else {
                heading = PlainText.inline(element);
            }
        }
        text.select("pre").forEach(code -> code.attr("tabindex", "0"));
        text.select("img").forEach(image -> image.attr("loading", "lazy").attr("decoding", "async"));
        text.select("a").forEach(this::link);
    }

    private void callout(Element aside) {
        String kind = aside.attr("data-callout");
        String name = wording.say("chapter.text." + kind);
        String title = aside.attr("data-title");
        String line = title.isEmpty() || folded(title).startsWith(folded(name))
                ? (title.isEmpty() ? name : title)
                : wording.say("chapter.text.callout", name, title);
        aside.clearAttributes();
        aside.attr("class", "el-callout el-callout-" + kind).attr("role", "note");
        aside.prependChild(new Element("p").attr("class", "el-callout-title").appendText(line));
    }

    private String table(int number) {
        return wording.say("chapter.text.table", number);
    }

    private void scroll(Element table, String label) {
        Element box = new Element("div")
                .attr("class", "el-scroll")
                .attr("tabindex", "0")
                .attr("role", "region")
                .attr("aria-label", label);
        table.replaceWith(box);
        box.appendChild(table);
    }

    /** A heading cell in the first row speaks for its column, elsewhere for its row. */
    static void headers(Element table) {
        int number = 0;
        for (Element row : table.select("> * > tr")) {
            String scope = number++ == 0 || row.closest("thead") != null ? "col" : "row";
            row.select("> th").forEach(cell -> cell.attr("scope", scope));
        }
    }

    private void link(Element link) {
        if (SourceWords.elsewhere(link.attr("href"))) {
            link.attr("rel", "noopener nofollow").attr("target", "_blank");
            link.appendChild(new Element("span").attr("class", "el-sr").appendText(wording.say("chapter.text.newTab")));
        }
    }

    private static String folded(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }
}

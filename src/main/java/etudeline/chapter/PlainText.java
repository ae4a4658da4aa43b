package etudeline.chapter;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The words of a shown text, a line per block; formulas as their symbols, without TeX. */
record PlainText(String text, int minutes) {

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "h2",
            "h3",
            "h4",
            "li",
            "pre",
            "blockquote",
            "aside",
            "tr",
            "td",
            "th",
            "div",
            "br",
            "hr",
            "figcaption");
    /** Said elsewhere in the text, or only there to be seen. */
    private static final Set<String> SILENT = Set.of("svg", "summary");

    private static final double WORDS_A_MINUTE = 180;
    private static final double MINUTES_A_DISPLAY = 0.2;

    static PlainText of(Element shown) {
        String text = inWords(shown).replaceAll(" *\n\\s*", "\n").strip();
        long words = text.isEmpty() ? 0 : text.split("\\s+").length;
        double minutes = words / WORDS_A_MINUTE + shown.select("div.el-math").size() * MINUTES_A_DISPLAY;
        return new PlainText(text, (int) Math.ceil(minutes));
    }

    /** The words of one line. */
    static String inline(Element element) {
        return inWords(element).replaceAll("\\s+", " ").strip();
    }

    private static String inWords(Element root) {
        StringBuilder words = new StringBuilder();
        root.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    words.append(text.getWholeText());
                    return FilterResult.CONTINUE;
                }
                if (!(node instanceof Element element)
                        || element.hasClass("el-sr")
                        || SILENT.contains(element.normalName())) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                if (element.normalName().equals("math")) {
                    words.append(MathWords.of(element));
                    return FilterResult.SKIP_ENTIRELY;
                }
                boundary(element, words);
                words.append(element.attr("alt"));
                return FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                if (node instanceof Element element) {
                    boundary(element, words);
                }
                return FilterResult.CONTINUE;
            }
        });
        return words.toString().replaceAll("[ \\t\\u00A0\\u202F]+", " ");
    }

    private static void boundary(Element element, StringBuilder words) {
        if (BLOCKS.contains(element.normalName())) {
            words.append('\n');
        }
    }
}

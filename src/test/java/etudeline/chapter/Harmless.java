package etudeline.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What may stand in the text of a chapter, and in a whole light page around it: all else is a hole. */
public final class Harmless {

    private static final Map<String, Set<String>> SOURCE = Map.ofEntries(
            Map.entry("h2", Set.of()),
            Map.entry("h3", Set.of()),
            Map.entry("h4", Set.of()),
            Map.entry("p", Set.of()),
            Map.entry("ul", Set.of()),
            Map.entry("ol", Set.of("start")),
            Map.entry("li", Set.of()),
            Map.entry("strong", Set.of()),
            Map.entry("em", Set.of()),
            Map.entry("u", Set.of()),
            Map.entry("s", Set.of()),
            Map.entry("sub", Set.of()),
            Map.entry("sup", Set.of()),
            Map.entry("code", Set.of("class")),
            Map.entry("pre", Set.of()),
            Map.entry("blockquote", Set.of()),
            Map.entry("hr", Set.of()),
            Map.entry("br", Set.of()),
            Map.entry("table", Set.of()),
            Map.entry("thead", Set.of()),
            Map.entry("tbody", Set.of()),
            Map.entry("tr", Set.of()),
            Map.entry("th", Set.of("colspan", "rowspan")),
            Map.entry("td", Set.of("colspan", "rowspan")),
            Map.entry("a", Set.of("href")),
            Map.entry("img", Set.of("src", "alt", "width", "height")),
            Map.entry("span", Set.of("data-type", "data-latex")),
            Map.entry("div", Set.of("data-type", "data-latex")),
            Map.entry("aside", Set.of("data-callout", "data-title")),
            Map.entry("figure", Set.of("data-chart", "data-title", "data-unit")));

    private static final Set<String> SHOWN_ATTRIBUTES = Set.of(
            "id",
            "class",
            "title",
            "tabindex",
            "role",
            "aria-label",
            "href",
            "rel",
            "target",
            "src",
            "alt",
            "loading",
            "decoding",
            "scope",
            "colspan",
            "rowspan",
            "start",
            "encoding",
            "width",
            "height",
            "data-chart",
            "data-title",
            "data-unit");

    /** Of a chart that the server has drawn. */
    private static final Set<String> DRAWN_ATTRIBUTES = Set.of(
            "class",
            "id",
            "role",
            "aria-label",
            "viewBox",
            "patternUnits",
            "x",
            "y",
            "cx",
            "cy",
            "r",
            "rx",
            "width",
            "height",
            "d",
            "fill",
            "transform",
            "text-anchor");

    private static final String FILL = "|url\\(#[a-z]+-graphique-[0-9-]+\\)";

    private static final Set<String> SHOWN_ELEMENTS = Stream.concat(
                    SOURCE.keySet().stream(),
                    Stream.of(
                            "math",
                            "semantics",
                            "annotation",
                            "mrow",
                            "mi",
                            "mn",
                            "mo",
                            "mtext",
                            "mspace",
                            "mfrac",
                            "msqrt",
                            "mroot",
                            "mstyle",
                            "mpadded",
                            "mphantom",
                            "msub",
                            "msup",
                            "msubsup",
                            "munder",
                            "mover",
                            "munderover",
                            "mtable",
                            "mtr",
                            "mtd",
                            "menclose",
                            "mmultiscripts",
                            "mprescripts",
                            "figcaption",
                            "details",
                            "summary",
                            "svg",
                            "defs",
                            "pattern",
                            "g",
                            "rect",
                            "path",
                            "circle",
                            "text"))
            .collect(Collectors.toSet());

    private static final Set<String> FRAME = Set.of(
            "html", "head", "meta", "link", "title", "style", "body", "header", "main", "section", "nav", "details",
            "summary", "h1", "b", "small", "footer", "article");

    private static final Set<String> FRAME_ATTRIBUTES = Set.of("lang", "charset", "name", "content", "datetime");

    private static final String ADDRESS = "|#.*|/(?![/\\\\]).*|https?://.*|mailto:.*";
    private static final String SOURCE_OF_IMAGE = "|/fichiers/\\d+";

    private Harmless() {}

    static void check(ChapterText text) {
        assertThat(text.source() + text.shown()).doesNotContain("\u0000", "\u202E", "\uFEFF");
        for (Element element : elements(text.source())) {
            assertThat(SOURCE).as("source %s", text.source()).containsKey(element.normalName());
            assertThat(SOURCE.getOrDefault(element.normalName(), Set.of()))
                    .as("source %s", text.source())
                    .containsAll(names(element));
        }
        assertThat(elements(text.shown()).stream().flatMap(element -> holes(element, SHOWN_ELEMENTS, SHOWN_ATTRIBUTES)))
                .as("shown %s", text.shown())
                .isEmpty();
    }

    /** What in a whole page of plain HTML is neither the text of a chapter nor its frame. */
    public static List<String> holes(String page) {
        Document document = Jsoup.parse(page);
        Set<String> elements = union(SHOWN_ELEMENTS, FRAME);
        Set<String> attributes = union(SHOWN_ATTRIBUTES, FRAME_ATTRIBUTES);
        List<String> holes = new ArrayList<>(document.getAllElements().stream()
                .skip(1)
                .flatMap(element -> holes(element, elements, attributes))
                .toList());
        if (document.select("style").size() != 1
                || document.select("head > style").size() != 1) {
            holes.add("another style than the page's");
        }
        if (!document.select("meta[http-equiv], link:not([rel=icon][href=data:,])")
                .isEmpty()) {
            holes.add("something in the head");
        }
        return holes;
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        return Stream.concat(some.stream(), more.stream()).collect(Collectors.toSet());
    }

    private static Stream<String> holes(Element element, Set<String> elements, Set<String> attributes) {
        List<String> holes = new ArrayList<>();
        if (!elements.contains(element.normalName())) {
            holes.add("element");
        }
        Set<String> names = names(element);
        Set<String> allowed = element.closest("svg") == null ? attributes : DRAWN_ATTRIBUTES;
        if (element.closest("math") == null && !allowed.containsAll(names)) {
            holes.add("attribute");
        }
        if (!element.attr("fill").matches(FILL)) {
            holes.add("fill");
        }
        if (names.stream().anyMatch(name -> name.matches("on.*|style|xlink:.*|srcdoc|formaction|action"))) {
            holes.add("handler or style");
        }
        boolean icon = element.normalName().equals("link");
        if (!icon && !element.attr("href").matches(ADDRESS)) {
            holes.add("address");
        }
        if (!element.attr("src").matches(SOURCE_OF_IMAGE)) {
            holes.add("source");
        }
        return holes.stream().map(hole -> hole + ": " + element.outerHtml());
    }

    private static List<Element> elements(String html) {
        return Jsoup.parseBodyFragment(html).body().select("body *");
    }

    private static Set<String> names(Element element) {
        return element.attributes().asList().stream().map(Attribute::getKey).collect(Collectors.toSet());
    }
}

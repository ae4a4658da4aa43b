package etudeline.chapter;

import etudeline.chapter.Sandbox.Exhausted;
import etudeline.chapter.Sandbox.Refusal;
import etudeline.chapter.Sandbox.Script;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Draws the charts of a shown text by the script that draws them in the editor; their tables stay, a press away. */
@Component
final class ChartDrawing {

    // A chart of 30 rows and 4 series takes half a million.
    private static final long MOST_FOR_A_CHART = 20_000_000;
    private static final long MOST_FOR_A_TEXT = 400_000_000;
    private static final int LONGEST = 100_000;
    private static final String CALL = "(function (chart) { return JSON.stringify(draw(JSON.parse(chart))); })";

    private static final Set<String> SHAPES = Set.of("svg", "defs", "pattern", "g", "rect", "path", "circle", "text");
    private static final Pattern NUMBERS = Pattern.compile("[0-9. -]+");
    private static final Map<String, Pattern> ATTRIBUTES = Map.ofEntries(
            Map.entry("class", Pattern.compile("el-[a-z0-9 -]+")),
            Map.entry("id", Pattern.compile("[a-z0-9-]+")),
            Map.entry("fill", Pattern.compile("url\\(#[a-z0-9-]+\\)")),
            Map.entry("d", Pattern.compile("[MLHVAZmlhvaz0-9. -]*")),
            Map.entry("transform", Pattern.compile("rotate\\([0-9. -]+\\)")),
            Map.entry("text-anchor", Pattern.compile("start|middle|end")),
            Map.entry("patternUnits", Pattern.compile("userSpaceOnUse")),
            Map.entry("viewBox", NUMBERS),
            Map.entry("x", NUMBERS),
            Map.entry("y", NUMBERS),
            Map.entry("cx", NUMBERS),
            Map.entry("cy", NUMBERS),
            Map.entry("r", NUMBERS),
            Map.entry("rx", NUMBERS),
            Map.entry("width", NUMBERS),
            Map.entry("height", NUMBERS));

    private final Script number = Script.read("/setting/number.js");
    private final Script shapes = Script.read("/setting/shapes.js");
    private final Script chart = Script.read("/setting/chart.js");
    private final Sandboxes sandboxes = new Sandboxes(() -> new Sandbox(CALL, number, shapes, chart));
    private final JsonMapper json = JsonMapper.shared();
    private final Wording wording;

    ChartDrawing(Wording wording) {
        this.wording = wording;
    }

    /** Dresses every chart; one that cannot be drawn shows its table. Ids in the drawings begin with the place. */
    void drawAll(Element text, String place) {
        Allowance allowance = Allowance.of(MOST_FOR_A_TEXT);
        int number = 0;
        for (Element figure : text.select("figure[data-chart]")) {
            Element table = figure.expectFirst("table");
            Element drawing = drawing(figure, table, place + "-graphique-" + ++number, allowance);
            figure.empty();
            dress(figure, table, drawing);
        }
    }

    private void dress(Element figure, Element table, @Nullable Element drawing) {
        String title = figure.attr("data-title");
        String unit = figure.attr("data-unit");
        String caption = unit.isEmpty()
                ? title
                : wording.say("chapter.text.chart.unit", title, unit).strip();
        figure.attr("class", "el-chart");
        if (!caption.isEmpty()) {
            figure.appendElement("figcaption").appendText(caption);
        }
        Presentation.headers(table);
        Element box = new Element("div")
                .attr("class", "el-scroll")
                .attr("tabindex", "0")
                .attr("role", "region")
                .attr("aria-label", named("chapter.text.chart.table", caption))
                .appendChild(table);
        if (drawing == null) {
            figure.appendChild(box);
            return;
        }
        String kind = "chapter.text.chart." + figure.attr("data-chart");
        drawing.attr("role", "img").attr("aria-label", wording.say("chapter.text.chart.drawn", named(kind, caption)));
        figure.appendChild(drawing);
        Element details = figure.appendElement("details");
        details.appendElement("summary").appendText(wording.say("chapter.text.chart.open"));
        details.appendChild(box);
    }

    private String named(String key, String caption) {
        String words = wording.say(key);
        return caption.isEmpty() ? words : wording.say("chapter.text.chart.named", words, caption);
    }

    private @Nullable Element drawing(Element figure, Element table, String id, Allowance allowance) {
        if (allowance.left() <= 0) {
            return null;
        }
        List<List<String>> cells = table.select("tr").stream()
                .map(row -> row.children().stream().map(Element::text).toList())
                .toList();
        Map<String, Object> asked = Map.of(
                "id", id,
                "kind", figure.attr("data-chart"),
                "head", cells.getFirst(),
                "rows", cells.subList(1, cells.size()));
        try {
            String answer = sandboxes.call(allowance, MOST_FOR_A_CHART, json.writeValueAsString(asked));
            return answer.length() > LONGEST ? null : element(json.readTree(answer));
        } catch (Refusal | Exhausted undrawn) {
            return null;
        }
    }

    /** Rebuilt of known shapes only, so that nothing else can come out of the sandbox. */
    private static @Nullable Element element(JsonNode shape) {
        String name = shape.path(0).asString("");
        if (!SHAPES.contains(name)) {
            return null;
        }
        Element element = new Element(name);
        for (Map.Entry<String, JsonNode> attribute : shape.path(1).properties()) {
            Pattern allowed = ATTRIBUTES.get(attribute.getKey());
            String value = attribute.getValue().asString("");
            if (allowed != null && allowed.matcher(value).matches()) {
                element.attr(attribute.getKey(), value);
            }
        }
        for (int at = 2; at < shape.size(); at++) {
            JsonNode inner = shape.path(at);
            if (inner.isString()) {
                element.appendText(inner.asString());
                continue;
            }
            Element known = element(inner);
            if (known != null) {
                element.appendChild(known);
            }
        }
        return element;
    }
}

package etudeline.chapter;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Turns the inline styles that Temml relies on into classes of math.css, so that a page needs no inline style. */
final class MathStyle {

    private static final Pattern LENGTH = Pattern.compile("(-?\\d*\\.?\\d+)(em|pt)?");
    private static final double POINTS_PER_EM = 10;
    private static final double NARROW = 0.25;
    private static final double WIDE = 0.8;

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("width:100%", "el-m-full"),
            Map.entry("width:50%", "el-m-glue"),
            Map.entry("width:7.5%", "el-m-glue"),
            Map.entry("padding:0", "el-m-tight"),
            Map.entry("math-depth:0", "el-m-depth-0"),
            Map.entry("math-depth:2", "el-m-depth-2"),
            Map.entry("font-weight:bold", "el-m-bold"),
            Map.entry("text-align:left", "tml-left"),
            Map.entry("position:relative", "el-m-over"),
            Map.entry("position:absolute", "el-m-lap"),
            Map.entry("padding:0.3em", "el-m-ground"));

    private static final Map<String, List<String>> BORDERS = Map.of(
            "border", List.of("el-m-box"),
            "border-left", List.of("el-m-border-left"),
            "border-right", List.of("el-m-border-right"),
            "border-top", List.of("el-m-border-top"),
            "border-bottom", List.of("el-m-border-bottom"));

    private MathStyle() {}

    /** Adds to the classes, and to the element's attributes where MathML has one for it. */
    static void read(String style, List<String> classes, Element element) {
        for (String declaration : style.split(";", -1)) {
            int colon = declaration.indexOf(':');
            if (colon < 0) {
                continue;
            }
            String property = declaration.substring(0, colon).strip();
            String value = declaration.substring(colon + 1).strip();
            String word = WORDS.get(property + ":" + value);
            if (word != null) {
                classes.add(word);
            } else if (property.equals("color") && value.startsWith("#") && MathVocabulary.allows("mathcolor", value)) {
                element.attr("mathcolor", value);
            } else if (property.startsWith("border")) {
                classes.addAll(BORDERS.getOrDefault(property, List.of()));
            } else {
                side(property, value, classes);
            }
        }
    }

    private static void side(String property, String value, List<String> classes) {
        Matcher length = LENGTH.matcher(value);
        if (!length.matches()) {
            return;
        }
        double em = Double.parseDouble(length.group(1)) / ("pt".equals(length.group(2)) ? POINTS_PER_EM : 1);
        switch (property) {
            case "padding-left", "padding-right" -> {
                // In between lies what a browser gives each cell of its own.
                if (em < NARROW) {
                    classes.add("el-m-" + property + "-0");
                } else if (em > WIDE) {
                    classes.add("el-m-" + property + "-1");
                }
            }
            case "margin-left" -> classes.add(em < -NARROW ? "el-m-back-more" : "el-m-back");
            default -> {}
        }
    }
}

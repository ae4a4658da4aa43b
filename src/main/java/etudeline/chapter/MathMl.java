package etudeline.chapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** MathML Core and nothing else: what Temml made is rebuilt from allowed elements, attributes and values. */
final class MathMl {

    private static final int DEEPEST = 150;

    private static final Set<String> ELEMENTS = Set.of(
            "math",
            "mrow",
            "mi",
            "mn",
            "mo",
            "mtext",
            "ms",
            "mspace",
            "mfrac",
            "msqrt",
            "mroot",
            "mstyle",
            "merror",
            "mpadded",
            "mphantom",
            "msub",
            "msup",
            "msubsup",
            "munder",
            "mover",
            "munderover",
            "mmultiscripts",
            "mprescripts",
            "none",
            "mtable",
            "mtr",
            "mtd",
            "menclose");

    private static final Pattern FLAG = Pattern.compile("true|false");
    private static final Pattern LENGTH = Pattern.compile("-?\\d{0,4}(\\.\\d{1,6})?(em|ex|px|pt)|0");
    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{3,8}|[a-z]{3,20}");
    private static final Pattern COUNT = Pattern.compile("[1-9]\\d?");

    private static final Map<String, Pattern> ATTRIBUTES = Map.ofEntries(
            Map.entry("display", Pattern.compile("block")),
            Map.entry("displaystyle", FLAG),
            Map.entry("scriptlevel", Pattern.compile("[+-]?\\d")),
            Map.entry("mathcolor", COLOUR),
            Map.entry("mathbackground", COLOUR),
            Map.entry("mathsize", LENGTH),
            Map.entry("mathvariant", Pattern.compile("normal")),
            Map.entry("form", Pattern.compile("prefix|infix|postfix")),
            Map.entry("fence", FLAG),
            Map.entry("separator", FLAG),
            Map.entry("stretchy", FLAG),
            Map.entry("symmetric", FLAG),
            Map.entry("largeop", FLAG),
            Map.entry("movablelimits", FLAG),
            Map.entry("accent", FLAG),
            Map.entry("accentunder", FLAG),
            Map.entry("lspace", LENGTH),
            Map.entry("rspace", LENGTH),
            Map.entry("minsize", LENGTH),
            Map.entry("maxsize", LENGTH),
            Map.entry("width", LENGTH),
            Map.entry("height", LENGTH),
            Map.entry("depth", LENGTH),
            Map.entry("voffset", LENGTH),
            Map.entry("linethickness", LENGTH),
            Map.entry("columnspan", COUNT),
            Map.entry("rowspan", COUNT));

    private static final Set<String> CLASSES = Set.of(
            "tml-left",
            "tml-right",
            "tml-jot",
            "tml-small",
            "tml-prime",
            "tml-sml-pad",
            "tml-med-pad",
            "tml-lrg-pad",
            "tml-vec",
            "chr-sml",
            "chr-med",
            "chr-lrg",
            "tml-hat-1",
            "tml-hat-2",
            "tml-hat-3",
            "tml-hat-4",
            "tml-tilde-2",
            "tml-tilde-3",
            "tml-tilde-4",
            "tml-overline",
            "tml-underline",
            "tml-fbox",
            "menclose",
            "tml-cancel",
            "upstrike",
            "downstrike",
            "sout",
            "tml-xcancel",
            "tml-cancelto",
            "longdiv-top",
            "longdiv-arc",
            "circle-pad",
            "textcircle",
            "actuarial",
            "phasor-bottom",
            "phasor-angle",
            "tml-tag");

    private MathMl() {}

    /** The formula as an allowed tree that keeps its TeX for copying; null when it is nested too deeply. */
    static @Nullable Element checked(String markup, String tex) {
        Element drawn = Jsoup.parse(markup, "", Parser.xmlParser()).selectFirst("math");
        if (drawn == null) {
            return null;
        }
        Element math = copyOf(drawn);
        Element row = new Element("mrow");
        Element semantics = drawn.selectFirst("> semantics");
        Element content = semantics == null ? drawn : semantics;
        for (Node child : content.childNodes()) {
            if (!(child instanceof Element element && element.normalName().equals("annotation"))
                    && !copy(child, row, 0)) {
                return null;
            }
        }
        dropSpaceAtEnd(row);
        Element only = row.childNodeSize() == 1 ? row.firstElementChild() : null;
        math.appendChild(new Element("semantics")
                .appendChild(only == null ? row : only)
                .appendChild(new Element("annotation")
                        .attr("encoding", "application/x-tex")
                        .appendText(Characters.clean(tex))));
        return math;
    }

    /** Temml sets off what an operator is applied to, even when nothing follows. */
    private static void dropSpaceAtEnd(Element row) {
        Element last = row.lastElementChild();
        while (last != null && last.normalName().equals("mrow") && last.childrenSize() > 0) {
            last = last.lastElementChild();
        }
        if (last != null && last.normalName().equals("mspace") && last.previousElementSibling() != null) {
            last.remove();
        }
    }

    private static boolean copy(Node from, Element into, int depth) {
        if (depth > DEEPEST) {
            return false;
        }
        if (from instanceof TextNode text) {
            into.appendText(Characters.clean(text.getWholeText()));
            return true;
        }
        if (!(from instanceof Element element) || !ELEMENTS.contains(element.normalName())) {
            // A number that a style sheet would count, a reference, a picture: left out whole.
            return true;
        }
        Element allowed = copyOf(element);
        into.appendChild(allowed);
        for (Node child : element.childNodes()) {
            if (!copy(child, allowed, depth + 1)) {
                return false;
            }
        }
        return true;
    }

    private static Element copyOf(Element element) {
        Element copy = new Element(element.normalName());
        List<String> classes = new ArrayList<>();
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey().toLowerCase(Locale.ROOT);
            String value = attribute.getValue();
            if (name.equals("class")) {
                element.classNames().stream().filter(CLASSES::contains).forEach(classes::add);
            } else if (name.equals("style")) {
                MathStyle.read(value, classes, copy);
            } else if (allows(name, value)) {
                copy.attr(name, value);
            }
        }
        if (!classes.isEmpty()) {
            copy.attr("class", String.join(" ", classes));
        }
        return copy;
    }

    static boolean allows(String attribute, String value) {
        Pattern values = ATTRIBUTES.get(attribute);
        return values != null && values.matcher(value).matches();
    }
}

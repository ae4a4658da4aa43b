package etudeline.chapter;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The allow-list of formulas: MathML Core without addresses, scripts and styles. */
final class MathVocabulary {

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

    private MathVocabulary() {}

    static boolean hasElement(String name) {
        return ELEMENTS.contains(name);
    }

    /** Classes that math.css knows. */
    static boolean hasClass(String name) {
        return CLASSES.contains(name);
    }

    static boolean allows(String attribute, String value) {
        Pattern values = ATTRIBUTES.get(attribute);
        return values != null && values.matcher(value).matches();
    }
}

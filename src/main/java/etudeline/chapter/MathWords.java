package etudeline.chapter;

import java.text.Normalizer;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** A formula in one line of plain characters, as one would type it in a message: a/b, x^2, √(a + b). */
final class MathWords {

    private MathWords() {}

    static String of(Element element) {
        return switch (element.normalName()) {
            case "annotation", "mphantom", "mprescripts", "none" -> "";
            case "mspace" -> " ";
            case "mi", "mn", "mo", "ms", "mtext" -> token(element);
            case "mfrac" -> group(element, 0) + "/" + group(element, 1);
            case "msqrt" -> "√(" + all(element, "") + ")";
            case "mroot" -> part(element, 1) + "√(" + part(element, 0) + ")";
            case "msup" -> scripts(element, "", "^");
            case "msub", "munder" -> scripts(element, "_", "");
            case "msubsup", "munderover" -> scripts(element, "_", "^");
            case "mover" -> part(element, 0);
            case "mtable" -> all(element, " ; ");
            case "mtr" -> all(element, " ");
            default -> all(element, "");
        };
    }

    private static String token(Element token) {
        // Letters of formulas are characters of their own in Unicode: 𝐯 and ℝ are to be found as v and R.
        String text = Normalizer.normalize(token.wholeText(), Normalizer.Form.NFKC);
        // Invisible operators, as between a function and what it is applied to.
        return text.replaceAll("[\\u2061-\\u2064\\u200B]", "");
    }

    private static String scripts(Element element, String below, String above) {
        String base = part(element, 0);
        String script = below.isEmpty() ? "" : below + group(element, 1);
        int over = below.isEmpty() ? 1 : 2;
        return base + script + (above.isEmpty() ? "" : above + group(element, over));
    }

    private static String group(Element parent, int index) {
        String words = part(parent, index).strip();
        return words.codePointCount(0, words.length()) > 1 ? "(" + words + ")" : words;
    }

    private static String part(Element parent, int index) {
        return index < parent.childrenSize() ? of(parent.child(index)) : "";
    }

    private static String all(Element parent, String between) {
        return parent.children().stream().map(MathWords::of).collect(Collectors.joining(between));
    }
}

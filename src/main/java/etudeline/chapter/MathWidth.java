package etudeline.chapter;

import java.util.function.DoubleBinaryOperator;
import org.jsoup.nodes.Element;

/** Guesses how wide a formula will be, well enough to tell a symbol from half a line. */
final class MathWidth {

    private static final double CHARACTER = 0.55;
    private static final double OPERATOR = 1.2;
    private static final double SCRIPT = 0.7;
    private static final double COLUMN_GAP = 0.8;

    private MathWidth() {}

    /** In em of the formula's own size. */
    static double em(Element element) {
        return switch (element.normalName()) {
            case "annotation", "mphantom" -> 0;
            case "mi", "mn", "mtext", "ms" -> characters(element) * CHARACTER;
            case "mo" -> "false".equals(element.attr("stretchy")) ? CHARACTER : OPERATOR;
            case "mspace" -> CHARACTER;
            case "mfrac" -> folded(element, Math::max);
            case "msub", "msup", "mover", "munder" -> scripts(element, Double::sum);
            case "msubsup", "munderover" -> scripts(element, Math::max);
            case "mtable" -> table(element);
            default -> folded(element, Double::sum);
        };
    }

    private static double characters(Element token) {
        String text = token.wholeText();
        return text.codePointCount(0, text.length());
    }

    private static double folded(Element element, DoubleBinaryOperator how) {
        return element.children().stream().mapToDouble(MathWidth::em).reduce(0, how);
    }

    private static double scripts(Element element, DoubleBinaryOperator how) {
        double all = 0;
        double base = 0;
        for (Element child : element.children()) {
            if (child.elementSiblingIndex() == 0) {
                base = em(child);
            } else {
                all = how.applyAsDouble(all, em(child) * SCRIPT);
            }
        }
        return base + all;
    }

    private static double table(Element table) {
        return table.children().stream()
                .mapToDouble(row -> folded(row, Double::sum) + row.childrenSize() * COLUMN_GAP)
                .max()
                .orElse(0);
    }
}

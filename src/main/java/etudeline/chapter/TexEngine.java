package etudeline.chapter;

import etudeline.chapter.FormulaProblem.Kind;
import etudeline.chapter.Sandbox.Exhausted;
import etudeline.chapter.Sandbox.Refusal;
import etudeline.chapter.Sandbox.Script;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Sets TeX as MathML, by Temml: at most two formulas at once, each within bounds; made once, when a text is saved. */
@Component
final class TexEngine {

    /** Longest TeX of one formula, in characters. */
    static final int LONGEST_TEX = 5_000;

    // A third of a million is a millisecond on a core of this decade; formulas of real courses take 0.1 to 2 million.
    private static final long MOST_FOR_A_FORMULA = 300_000_000;
    private static final long MOST_FOR_A_TEXT = 3_000_000_000L;
    private static final int LONGEST_MATH_ML = 150_000;
    private static final String PARSE_ERROR = "ParseError:";
    // Equal input gives equal output: no state but the options, which are made anew for each formula.
    private static final String CALL = """
            (function (tex, display) {
              return temml.renderToString(tex, { displayMode: display, annotate: true, throwOnError: true,
                trust: false, strict: false, maxExpand: 1000, maxSize: [50, 200], wrap: 'none' });
            })""";

    private final Script temml = Script.read("/temml/temml.js");
    private final Sandboxes sandboxes = new Sandboxes(() -> new Sandbox(CALL, temml));

    /** What became of a formula. */
    sealed interface Outcome {}

    /** The checked {@code <math>} element, owned by the caller. */
    record Set(Element math) implements Outcome {}

    record Refused(FormulaProblem problem) implements Outcome {}

    /** For the formulas of one text. */
    static Allowance allowance() {
        return Allowance.of(MOST_FOR_A_TEXT);
    }

    /** Never fails: what cannot be set within what is allowed is refused with a reason. */
    Outcome set(Formula formula, Allowance allowance) {
        String tex = formula.tex();
        if (tex.length() > LONGEST_TEX) {
            return new Refused(new FormulaProblem(tex, Kind.TOO_LONG, String.valueOf(LONGEST_TEX)));
        }
        if (allowance.left() <= 0) {
            return heavy(tex);
        }
        try {
            String markup = sandboxes.call(allowance, MOST_FOR_A_FORMULA, tex, formula.display());
            Element math = markup.length() > LONGEST_MATH_ML ? null : MathMl.checked(markup, tex);
            return math == null ? heavy(tex) : new Set(math);
        } catch (Refusal refusal) {
            return new Refused(TexComplaint.of(tex, said(refusal)));
        } catch (Exhausted exhausted) {
            return heavy(tex);
        }
    }

    /** Temml's own words for what is wrong with a formula. */
    private static String said(Refusal refusal) {
        String message = String.valueOf(refusal.getMessage());
        int at = message.indexOf(PARSE_ERROR);
        return at < 0 ? message : message.substring(at + PARSE_ERROR.length()).strip();
    }

    private static Outcome heavy(String tex) {
        return new Refused(new FormulaProblem(tex, Kind.TOO_HEAVY, ""));
    }
}

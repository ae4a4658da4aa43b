package etudeline.chapter;

import etudeline.chapter.FormulaProblem.Kind;
import etudeline.chapter.TexSandbox.Exhausted;
import etudeline.chapter.TexSandbox.Refusal;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Sets TeX as MathML: at most two formulas at once, each within bounds; made once, when a text is saved. */
@Component
final class TexEngine {

    /** Longest TeX of one formula, in characters. */
    static final int LONGEST_TEX = 5_000;

    // A third of a million is a millisecond on a core of this decade; formulas of real courses take 0.1 to 2 million.
    private static final long MOST_FOR_A_FORMULA = 300_000_000;
    private static final long MOST_FOR_A_TEXT = 3_000_000_000L;
    private static final int LONGEST_MATH_ML = 150_000;
    private static final int AT_ONCE = 2;

    private final Deque<TexSandbox> idle = new ConcurrentLinkedDeque<>();
    private final Semaphore places = new Semaphore(AT_ONCE);

    /** What became of a formula. */
    sealed interface Outcome {}

    /** The checked {@code <math>} element, owned by the caller. */
    record Set(Element math) implements Outcome {}

    record Refused(FormulaProblem problem) implements Outcome {}

    /** Instructions that the formulas of one text may still take. */
    static final class Allowance {

        private long left;

        private Allowance(long left) {
            this.left = left;
        }

        static Allowance forOneText() {
            return of(MOST_FOR_A_TEXT);
        }

        static Allowance of(long instructions) {
            return new Allowance(instructions);
        }
    }

    /** Never fails: what cannot be set within what is allowed is refused with a reason. */
    Outcome set(Formula formula, Allowance allowance) {
        String tex = formula.tex();
        if (tex.length() > LONGEST_TEX) {
            return new Refused(new FormulaProblem(tex, Kind.TOO_LONG, String.valueOf(LONGEST_TEX)));
        }
        if (allowance.left <= 0) {
            return heavy(tex);
        }
        try {
            String markup = inSandbox(formula, allowance);
            Element math = markup.length() > LONGEST_MATH_ML ? null : MathMl.checked(markup, tex);
            return math == null ? heavy(tex) : new Set(math);
        } catch (Refusal refusal) {
            return new Refused(TexComplaint.of(tex, String.valueOf(refusal.getMessage())));
        } catch (Exhausted exhausted) {
            return heavy(tex);
        }
    }

    private String inSandbox(Formula formula, Allowance allowance) throws Refusal, Exhausted {
        places.acquireUninterruptibly();
        try {
            TexSandbox free = idle.pollFirst();
            TexSandbox sandbox = free == null ? new TexSandbox() : free;
            try {
                String markup = sandbox.mathMl(formula, Math.min(allowance.left, MOST_FOR_A_FORMULA));
                idle.addFirst(sandbox);
                return markup;
            } catch (Refusal refusal) {
                idle.addFirst(sandbox);
                throw refusal;
            } finally {
                // One that was exhausted does not come back: nobody knows what state it stopped in.
                allowance.left -= sandbox.spent();
            }
        } finally {
            places.release();
        }
    }

    private static Outcome heavy(String tex) {
        return new Refused(new FormulaProblem(tex, Kind.TOO_HEAVY, ""));
    }
}

package etudeline.chapter;

import etudeline.chapter.FormulaProblem.Kind;
import etudeline.chapter.TexSandbox.Exhausted;
import etudeline.chapter.TexSandbox.Refusal;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Sets TeX as MathML: at most two formulas at once, each within its time; made once, when a text is saved. */
@Component
final class TexEngine {

    /** Longest TeX of one formula, in characters. */
    static final int LONGEST_TEX = 5_000;

    private static final Duration LONGEST_FORMULA = Duration.ofSeconds(2);
    private static final Duration LONGEST_TEXT = Duration.ofSeconds(20);
    private static final int LONGEST_MATH_ML = 400_000;
    private static final int AT_ONCE = 2;

    private final Deque<TexSandbox> idle = new ConcurrentLinkedDeque<>();
    private final Semaphore places = new Semaphore(AT_ONCE);

    /** What became of a formula. */
    sealed interface Outcome {}

    /** The checked {@code <math>} element, owned by the caller. */
    record Set(Element math) implements Outcome {}

    record Refused(FormulaProblem problem) implements Outcome {}

    /** Time that the formulas of one text may still take; waiting for a place does not count. */
    static final class Allowance {

        private Duration left;

        private Allowance(Duration left) {
            this.left = left;
        }

        static Allowance forOneText() {
            return of(LONGEST_TEXT);
        }

        static Allowance of(Duration most) {
            return new Allowance(most);
        }

        private Duration forOneFormula() {
            return left.compareTo(LONGEST_FORMULA) < 0 ? left : LONGEST_FORMULA;
        }

        private void spend(Duration spent) {
            left = left.minus(spent);
        }
    }

    /** Never fails: what cannot be set within the time allowed is refused with a reason. */
    Outcome set(Formula formula, Allowance allowance) {
        String tex = formula.tex();
        if (tex.length() > LONGEST_TEX) {
            return new Refused(new FormulaProblem(tex, Kind.TOO_LONG, String.valueOf(LONGEST_TEX)));
        }
        if (!allowance.left.isPositive()) {
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
            long began = System.nanoTime();
            TexSandbox free = idle.pollFirst();
            TexSandbox sandbox = free == null ? new TexSandbox() : free;
            try {
                String markup = sandbox.mathMl(formula, allowance.forOneFormula());
                idle.addFirst(sandbox);
                return markup;
            } catch (Refusal refusal) {
                idle.addFirst(sandbox);
                throw refusal;
            } finally {
                // One that was exhausted does not come back: nobody knows what state it stopped in.
                allowance.spend(Duration.ofNanos(System.nanoTime() - began));
            }
        } finally {
            places.release();
        }
    }

    private static Outcome heavy(String tex) {
        return new Refused(new FormulaProblem(tex, Kind.TOO_HEAVY, ""));
    }
}

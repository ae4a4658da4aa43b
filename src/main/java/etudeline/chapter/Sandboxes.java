package etudeline.chapter;

import etudeline.chapter.Sandbox.Exhausted;
import etudeline.chapter.Sandbox.Refusal;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Sandboxes of one kind, made when first needed: at most two work at once. */
final class Sandboxes {

    private static final int AT_ONCE = 2;

    private final Supplier<Sandbox> maker;
    private final Deque<Sandbox> idle = new ConcurrentLinkedDeque<>();
    private final Semaphore places = new Semaphore(AT_ONCE);

    Sandboxes(Supplier<Sandbox> maker) {
        this.maker = maker;
    }

    /** What one of them answers, for at most that many instructions and no more than what is left of the allowance. */
    String call(Allowance allowance, long most, Object... arguments) throws Refusal, Exhausted {
        places.acquireUninterruptibly();
        try {
            Sandbox free = idle.pollFirst();
            Sandbox sandbox = free == null ? maker.get() : free;
            try {
                String answer = sandbox.call(Math.min(allowance.left(), most), arguments);
                idle.addFirst(sandbox);
                return answer;
            } catch (Refusal refusal) {
                idle.addFirst(sandbox);
                throw refusal;
            } finally {
                // One that was exhausted does not come back: nobody knows what state it stopped in.
                allowance.spend(sandbox.spent());
            }
        } finally {
            places.release();
        }
    }
}

package etudeline.access;

import etudeline.access.Calls.Call;
import jakarta.persistence.EntityManager;
import java.util.Objects;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes calls as one caller and leaves everything as it was, so that each call finds the same scene. */
final class Attempt {

    private final Scene scene;
    private final Caller caller;
    private final EveryRow everyRow;
    private final TransactionTemplate transaction;
    private final EntityManager entities;
    private final String untouched;

    Attempt(Scene scene, Caller caller, EveryRow everyRow, TransactionTemplate transaction, EntityManager entities) {
        this.scene = scene;
        this.caller = caller;
        this.everyRow = everyRow;
        this.transaction = transaction;
        this.entities = entities;
        this.untouched = everyRow.mark();
    }

    /** What comes of the call, in a word of the table. */
    String at(Call call) {
        String answer = Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return inside(call);
        }));
        return Answer.isRefusal(answer) ? refusedForGood(call, answer) : answer;
    }

    private String inside(Call call) {
        String answer = ask(call);
        if (Answer.isRefusal(answer)) {
            return answer;
        }
        entities.flush();
        boolean changed = !everyRow.mark().equals(untouched);
        if (changed == call.writes()) {
            return answer;
        }
        return changed ? answer + ", and something is changed" : Answer.NONE;
    }

    /** Once more in the transactions of the services' own: what they have begun before they refuse must be undone by them. */
    private String refusedForGood(Call call, String answer) {
        String again = ask(call);
        if (!again.equals(answer)) {
            return answer + ", then " + again;
        }
        return everyRow.mark().equals(untouched) ? answer : answer + ", and yet something is changed";
    }

    private String ask(Call call) {
        try {
            return Answer.of(call.question().ask(scene, caller));
        } catch (Exception failure) {
            return Answer.of(failure, caller);
        }
    }
}

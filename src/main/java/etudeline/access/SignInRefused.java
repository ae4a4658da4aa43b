package etudeline.access;

import java.time.Duration;

/** Why a sign-in did not happen; a deactivated account is named as such only after the password was right (rule 12). */
public class SignInRefused extends RuntimeException {

    /** What to tell the person. */
    public enum Reason {
        WRONG,
        DEACTIVATED,
        TOO_FAST
    }

    private final Reason reason;
    private final Duration pause;

    SignInRefused(Reason reason, Duration pause) {
        super(reason.name());
        this.reason = reason;
        this.pause = pause;
    }

    public Reason reason() {
        return reason;
    }

    /** How long to wait before the next try; zero when there is no need. */
    public Duration pause() {
        return pause;
    }
}

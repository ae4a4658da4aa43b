package etudeline.shell.ui;

import java.util.Optional;

/** Looks for what really happened inside what was thrown. */
final class Causes {

    private Causes() {}

    static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> wanted) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (wanted.isInstance(cause)) {
                return Optional.of(wanted.cast(cause));
            }
        }
        return Optional.empty();
    }
}

package etudeline.launch;

import java.util.Optional;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** Prints a refusal, from wherever in the start it comes, as the one line it is. */
class RefusalReporter implements SpringBootExceptionReporter {

    /** Boot hands over the context; a refusal speaks for itself. */
    RefusalReporter(ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<String> line = line(cause);
            if (line.isPresent()) {
                System.err.println(line.get());
                return true;
            }
        }
        return false;
    }

    private static Optional<String> line(Throwable cause) {
        return switch (cause) {
            case Refusal refusal -> Optional.ofNullable(refusal.getMessage());
            case PortInUseException port ->
                Optional.of("Port " + port.getPort() + " is in use: stop what uses it, or set another");
            default -> MigrationFailure.line(cause);
        };
    }
}

package etudeline.launch;

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
            if (cause instanceof Refusal) {
                System.err.println(cause.getMessage());
                return true;
            }
            if (cause instanceof PortInUseException port) {
                System.err.println("Port " + port.getPort() + " is in use: stop what uses it, or set another");
                return true;
            }
        }
        return false;
    }
}

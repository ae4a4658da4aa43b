package etudeline.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import etudeline.access.CurrentUser;
import etudeline.kit.DatabaseAway;
import etudeline.kit.Missing;
import etudeline.kit.Outdated;
import etudeline.kit.Refused;
import etudeline.kit.ui.Away;
import etudeline.shell.Incident;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/** Says in words, on the page where it happened, what a view did not catch; what was typed stays. */
final class PageErrors implements ErrorHandler {

    private final transient CurrentUser currentUser;
    private final transient SigningInAgain signingInAgain;

    PageErrors(CurrentUser currentUser, SigningInAgain signingInAgain) {
        this.currentUser = currentUser;
        this.signingInAgain = signingInAgain;
    }

    @Override
    public void error(ErrorEvent event) {
        Throwable thrown = event.getThrowable();
        UI ui = UI.getCurrent();
        if (ui == null) {
            Incident.record(thrown, "no page");
        } else if (isSignedOut(thrown)) {
            signingInAgain.ask(ui);
        } else if (DatabaseAway.isCauseOf(thrown)) {
            Away.tell(ui);
        } else {
            Complaint.show(words(ui, thrown)
                    .orElseGet(() -> ui.getTranslation("shell.error.failed", Incident.record(thrown, place(ui)))));
        }
    }

    private boolean isSignedOut(Throwable thrown) {
        return Causes.find(thrown, AuthenticationException.class).isPresent()
                || (Causes.find(thrown, AccessDeniedException.class).isPresent()
                        && currentUser.find().isEmpty());
    }

    private static Optional<String> words(UI ui, Throwable thrown) {
        Optional<Refused> refused = Causes.find(thrown, Refused.class);
        if (refused.isPresent()) {
            return refused.map(refusal -> refusal.problems().stream()
                    .map(problem ->
                            ui.getTranslation(problem.key(), problem.arguments().toArray()))
                    .collect(Collectors.joining(" ")));
        }
        if (Causes.find(thrown, Outdated.class).isPresent()) {
            return Optional.of(ui.getTranslation("shell.error.outdated"));
        }
        if (Causes.find(thrown, Missing.class).isPresent()) {
            return Optional.of(ui.getTranslation("shell.error.missing"));
        }
        return Causes.find(thrown, AccessDeniedException.class).map(_ -> ui.getTranslation("shell.error.denied"));
    }

    private static String place(UI ui) {
        return "/" + ui.getActiveViewLocation().getPath();
    }
}

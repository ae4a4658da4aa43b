package etudeline.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import etudeline.access.SignInFirst;
import etudeline.kit.DatabaseAway;
import etudeline.shell.Incident;
import org.springframework.security.core.AuthenticationException;

/** Stands alone, without the frame: what failed may have been the frame. */
@AnonymousAllowed
class FailurePage extends ProblemPage implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        Exception failure = parameter.getException();
        String path = event.getLocation().getPathWithQueryParameters();
        if (Causes.find(failure, AuthenticationException.class).isPresent()) {
            event.getUI().getPage().setLocation(SignInFirst.addressFor("/" + path));
            return show(Problem.DENIED, "");
        }
        return DatabaseAway.isCauseOf(failure)
                ? show(Problem.AWAY, "")
                : show(Problem.FAILED, Incident.record(failure, path));
    }
}

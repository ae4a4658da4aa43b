package etudeline.access;

import com.vaadin.flow.server.RequestHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.shared.ApplicationConstants;
import java.io.IOException;

/** Stands in for the page that only a build of the front-end makes; whoever gets this far would have got that one. */
public final class StartPage implements VaadinServiceInitListener, RequestHandler {

    static final String TEXT = "the start page of the front-end";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addRequestHandler(this);
    }

    @Override
    public boolean handleRequest(VaadinSession session, VaadinRequest request, VaadinResponse response)
            throws IOException {
        if (request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER) != null
                || !"GET".equals(request.getMethod())) {
            return false;
        }
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(TEXT);
        return true;
    }
}

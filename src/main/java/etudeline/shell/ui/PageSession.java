package etudeline.shell.ui;

import com.vaadin.flow.server.HandlerHelper;
import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.server.RequestHandler;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import java.util.UUID;

/**
 * Tells a page that asks whether it is still known in which session it asks. The number of a page is not enough: the next
 * session of the browser, on another node, counts its pages from 0 again.
 */
final class PageSession implements RequestHandler {

    private static final String HEADER = "Etude-Session";

    /** The name of the session; to be called under its lock. */
    static String name(VaadinSession session) {
        Object known = session.getAttribute(HEADER);
        if (known instanceof String name) {
            return name;
        }
        String name = UUID.randomUUID().toString();
        session.setAttribute(HEADER, name);
        return name;
    }

    @Override
    public boolean handleRequest(VaadinSession session, VaadinRequest request, VaadinResponse response) {
        if (HandlerHelper.isRequestType(request, RequestType.HEARTBEAT)) {
            session.lock();
            try {
                response.setHeader(HEADER, name(session));
            } finally {
                session.unlock();
            }
        }
        return false;
    }
}

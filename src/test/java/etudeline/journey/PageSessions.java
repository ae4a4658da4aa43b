package etudeline.journey;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What this node knows of open pages: to a browser, a node that has forgotten it is another node. */
@Component
class PageSessions implements VaadinServiceInitListener {

    private final Set<VaadinSession> open = ConcurrentHashMap.newKeySet();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(start -> open.add(start.getSession()));
        event.getSource().addSessionDestroyListener(end -> open.remove(end.getSession()));
    }

    /** Every page of everybody is lost, as with the node that had it. */
    void lose() {
        for (VaadinSession session : Set.copyOf(open)) {
            session.lock();
            try {
                session.getSession().invalidate();
            } finally {
                session.unlock();
            }
        }
    }
}

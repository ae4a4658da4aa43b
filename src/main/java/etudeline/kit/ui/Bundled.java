package etudeline.kit.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;

/**
 * For slots whose implementations make components. The front-end build packs what it can reach from routes and from init
 * listeners; an implementation that is only injected would reach the browser without its scripts. Implementations are
 * classes, not lambdas, which the build cannot see.
 */
public interface Bundled extends VaadinServiceInitListener {

    @Override
    default void serviceInit(ServiceInitEvent event) {
        // Being a listener is all that is wanted.
    }
}

package etudeline.operations.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import etudeline.cluster.CacheState;
import etudeline.cluster.Messages.Subscription;
import etudeline.cluster.NodeState;
import etudeline.kit.Role;
import etudeline.kit.ui.Page;
import etudeline.kit.ui.T;
import etudeline.kit.ui.TitleRow;
import etudeline.operations.SystemState;
import etudeline.shell.PageWork;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The nodes, how sure each is of what it keeps, and what the caches spare the database; moves by itself. */
@Route(SystemView.PATH)
@RolesAllowed(Role.Names.PLATFORM_ADMINISTRATOR)
class SystemView extends Div implements Page {

    static final String PATH = "admin/systeme";

    private final SystemState state;
    private final PageWork pages;
    private final Clock clock;
    private final TitleRow title;
    private final Div nodes = new Div();
    private final CacheTable caches;
    private @Nullable Subscription subscription;

    SystemView(SystemState state, PageWork pages, Clock clock) {
        this.state = state;
        this.pages = pages;
        this.clock = clock;
        this.caches = new CacheTable(state);
        addClassNames("page", "system");
        title = new TitleRow(heading());
        nodes.addClassName("cards");
        Paragraph what = new Paragraph(T.of("operations.caches.what"));
        what.addClassName("muted");
        Div table = new Div(new H2(T.of("operations.caches")), what, caches);
        table.addClassName("card");
        add(title, nodes, table);
        show();
    }

    private void show() {
        List<NodeState> all = state.nodes();
        title.setTotal(new Span(T.of("operations.nodes", all.size())));
        nodes.removeAll();
        all.forEach(node -> nodes.add(new NodeCard(node, clock.instant())));
        Map<String, CacheState> together = new TreeMap<>();
        all.stream()
                .flatMap(node -> node.caches().stream())
                .forEach(cache -> together.merge(cache.name(), cache, CacheState::and));
        caches.show(together.values());
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        subscription = state.listen(pages.of(attach.getUI(), this::show));
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        if (subscription != null) {
            subscription.close();
        }
    }

    @Override
    public String heading() {
        return T.of("operations.heading");
    }
}

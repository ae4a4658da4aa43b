package etudeline.shell.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.shared.Registration;
import etudeline.kit.ui.Page;
import etudeline.kit.ui.Resumed;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The frame around every page of a signed-in person: skip link, navigation, bar, content. */
@Layout
@PermitAll
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final Main main = new Main();
    private final @Nullable Frame frame;

    /** The error pages of signed-out people have the content alone. */
    MainLayout(FrameParts parts) {
        Optional<Frame> own = parts.frame();
        frame = own.orElse(null);
        main.setId(Page.CONTENT);
        main.getElement().setAttribute("tabindex", "-1");
        addClassName(own.isPresent() ? "frame" : "bare");
        own.ifPresentOrElse(
                all -> add(skipLink(), all.drawer(), all.bar(), all.strips(), main, all.bottom()), () -> add(main));
    }

    private Anchor skipLink() {
        Anchor skip = new Anchor("#" + Page.CONTENT, getTranslation("shell.skip"));
        skip.addClassName("skip");
        skip.setRouterIgnore(true);
        skip.getElement()
                .executeJs(
                        "this.addEventListener('click', e => { e.preventDefault(); document.getElementById($0).focus(); })",
                        Page.CONTENT);
        return skip;
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().appendChild(content.getElement());
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        Registration heard = ComponentUtil.addListener(attach.getUI(), Page.PageChanged.class, this::show);
        addDetachListener(detach -> {
            heard.remove();
            detach.unregisterListener();
        });
        getElement().executeJs("window.addEventListener('etude-back', () => this.$server.back())");
    }

    /** Called by the strip that said the service was away. */
    @ClientCallable
    void back() {
        getUI().ifPresent(ui -> ComponentUtil.fireEvent(ui, new Resumed(ui)));
    }

    private void show(Page.PageChanged change) {
        if (frame != null) {
            frame.bar().show(change.page());
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (frame == null) {
            return;
        }
        String path = event.getLocation().getPath();
        HasElement shown = event.getActiveChain().getFirst();
        String place = shown instanceof Page page && !page.under().isEmpty() ? page.under() + "/" + path : path;
        frame.drawer().mark(place);
        frame.bottom().mark(place);
        frame.bar().here(path);
        frame.bar()
                .searched(
                        path.equals(SearchView.PATH)
                                ? event.getLocation()
                                        .getQueryParameters()
                                        .getSingleParameter(SearchView.TYPED)
                                        .orElse("")
                                : "");
        if (shown instanceof Page page) {
            frame.bar().show(page);
        }
    }
}

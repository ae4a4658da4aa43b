package etudeline.shell.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import etudeline.kit.ui.Page;
import jakarta.annotation.security.PermitAll;

/** The frame around every page of a signed-in person: skip link, navigation, bar, content. */
@Layout
@PermitAll
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final Main main = new Main();
    private final Drawer drawer;
    private final Bar bar;
    private final BottomNavigation bottom;

    MainLayout(FrameParts parts) {
        addClassName("frame");
        drawer = parts.drawer();
        bar = parts.bar();
        bottom = parts.bottom();
        main.setId("contenu");
        main.getElement().setAttribute("tabindex", "-1");
        add(skipLink(), drawer, bar, main, bottom);
    }

    private Anchor skipLink() {
        Anchor skip = new Anchor("#contenu", getTranslation("shell.skip"));
        skip.addClassName("skip");
        skip.setRouterIgnore(true);
        skip.getElement()
                .executeJs("this.addEventListener('click', e => {"
                        + " e.preventDefault(); document.getElementById('contenu').focus(); })");
        return skip;
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().appendChild(content.getElement());
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        ComponentUtil.addListener(attach.getUI(), Page.PageChanged.class, change -> bar.show(change.page()));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String path = event.getLocation().getPath();
        drawer.mark(path);
        bottom.mark(path);
        Component view = (Component) event.getActiveChain().getFirst();
        bar.here(path);
        if (view instanceof Page page) {
            bar.show(page);
        }
    }
}

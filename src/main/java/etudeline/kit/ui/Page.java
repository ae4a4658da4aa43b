package etudeline.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;

/**
 * What the frame asks of a view: its heading, which is also its one h1, and what stands before it in the breadcrumbs. The
 * frame asks after each navigation, and again on {@link #changed}.
 */
public interface Page extends HasDynamicTitle {

    /** One step of the breadcrumbs; the path without leading slash, empty when it leads nowhere. */
    record Crumb(String label, String path) {}

    /** What stands in the frame: a view. */
    String CONTENT = "contenu";

    /** The keyboard goes on from the view that is shown now: what it was on went with the one before. */
    static void enter() {
        UI.getCurrent()
                .getPage()
                .executeJs("setTimeout(() => document.getElementById($0)?.focus({preventScroll: true}))", CONTENT);
    }

    /** In the words of the person; may be empty while nothing is loaded. */
    String heading();

    /** What lies between the group of the navigation and this page, the page itself left out. */
    default List<Crumb> trail() {
        return List.of();
    }

    /** The path of the link of the navigation that it stands under, without leading slash; empty when its address says. */
    default String under() {
        return "";
    }

    /** Tells the frame that heading or trail are others now, such as after a title was saved. */
    default void changed() {
        if (this instanceof Component component) {
            component.getUI().ifPresent(ui -> {
                ui.getPage().setTitle(getPageTitle());
                ComponentUtil.fireEvent(ui, new PageChanged(ui, this));
            });
        }
    }

    @Override
    default String getPageTitle() {
        return I18NProvider.translate("kit.page.title", heading());
    }

    /** Heard by the frame. */
    final class PageChanged extends com.vaadin.flow.component.ComponentEvent<UI> {

        private final transient Page page;

        PageChanged(UI ui, Page page) {
            super(ui, false);
            this.page = page;
        }

        public Page page() {
            return page;
        }
    }
}

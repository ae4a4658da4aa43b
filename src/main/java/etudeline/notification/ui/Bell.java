package etudeline.notification.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.shared.Registration;
import etudeline.access.Viewer;
import etudeline.cluster.Messages.Subscription;
import etudeline.kit.ui.Buttons;
import etudeline.kit.ui.Icon;
import etudeline.notification.Inbox;
import etudeline.notification.InboxHints;
import etudeline.shell.PageWork;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The bell in the bar: how many are unread, moved by hints on every open page, and the newest ones behind it. */
final class Bell extends Div {

    /** A hint may be lost: who moves about in the portal gets the count anew after this time. */
    private static final Duration TRUSTED = Duration.ofMinutes(1);

    private final InboxDesk desk;
    private final InboxHints hints;
    private final PageWork pages;
    private final Button button;
    private final Span badge = new Span();
    private final Span spoken = new Span();
    private final Span news = new Span();
    private Viewer viewer;
    private @Nullable Popover popover;
    private @Nullable NewestPanel panel;
    private @Nullable Subscription subscription;
    private @Nullable Registration navigation;
    private Instant counted = Instant.MIN;
    private int unread;

    Bell(Viewer viewer, InboxDesk desk, InboxHints hints, PageWork pages) {
        this.viewer = viewer;
        this.desk = desk;
        this.hints = hints;
        this.pages = pages;
        addClassName("bell");
        button = Buttons.icon(Icon.BELL, getTranslation("notification.title"), this::open);
        button.addThemeName("quiet");
        button.getElement().setAttribute("aria-describedby", "bell-unread");
        badge.addClassName("count");
        badge.getElement().setAttribute("aria-hidden", "true");
        spoken.setId("bell-unread");
        spoken.addClassName("only-read");
        news.addClassName("only-read");
        news.getElement().setAttribute("role", "status");
        button.getElement().setAttribute("aria-haspopup", "dialog").setAttribute("aria-expanded", "false");
        add(button, badge, spoken, news);
    }

    /** Made with the first press; from then on the button opens and closes it by itself. */
    private void open() {
        if (popover == null) {
            Popover fresh = new Popover();
            fresh.setTarget(button);
            fresh.setPosition(PopoverPosition.BOTTOM_END);
            fresh.setAutofocus(true);
            fresh.addClassName("bell-popover");
            fresh.setAriaLabel(getTranslation("notification.title"));
            fresh.addOpenedChangeListener(change -> opened(fresh, change.isOpened()));
            popover = fresh;
            add(fresh);
            fresh.open();
        }
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        subscribe(attach.getUI());
        navigation = attach.getUI().addAfterNavigationListener(_ -> {
            if (popover != null) {
                popover.close();
            }
            if (counted.plus(TRUSTED).isBefore(desk.now())) {
                count();
            }
        });
        count();
    }

    private void subscribe(UI ui) {
        if (subscription != null) {
            subscription.close();
        }
        subscription = hints.listen(viewer, pages.of(ui, this::refresh));
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        if (subscription != null) {
            subscription.close();
        }
        if (navigation != null) {
            navigation.remove();
        }
    }

    /** What a hint asks for. */
    private void refresh() {
        int before = unread;
        count();
        if (unread > before) {
            news.setText(getTranslation("notification.new", unread));
        }
        NewestPanel shown = panel;
        if (shown != null) {
            shown.reload();
        }
    }

    private void count() {
        follow();
        unread = desk.inbox().unread();
        counted = desk.now();
        badge.setVisible(unread > 0);
        badge.setText(words(unread));
        spoken.setText(getTranslation("notification.count", unread, words(unread)));
    }

    /** A student who was moved hears the audience of the present place. */
    private void follow() {
        Viewer now = desk.viewer();
        if (!Objects.equals(now.place(), viewer.place())) {
            viewer = now;
            getUI().ifPresent(this::subscribe);
        }
    }

    private static String words(int unread) {
        return unread < Inbox.UNREAD_MOST ? Integer.toString(unread) : Inbox.UNREAD_MOST - 1 + "+";
    }

    private void opened(Popover popover, boolean open) {
        popover.removeAll();
        panel = null;
        setClassName("open", open);
        if (open) {
            NewestPanel shown = new NewestPanel(desk, desk.zoneOf(viewer), popover::close);
            popover.add(shown);
            panel = shown;
        }
    }
}

package etudeline.shell.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import etudeline.kit.ui.Icon;

/** A toast for what did not work. */
final class Complaint {

    private static final int MILLISECONDS = 8000;

    private Complaint() {}

    static void show(String words) {
        Notification toast = new Notification();
        toast.setDuration(MILLISECONDS);
        toast.setPosition(Notification.Position.BOTTOM_START);
        Span text = new Span(Icon.CIRCLE_ALERT.create(), new Span(words));
        text.addClassNames("row");
        toast.add(text);
        toast.addClassName("toast-err");
        toast.open();
    }
}

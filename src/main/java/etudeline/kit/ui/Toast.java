package etudeline.kit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;

/** Says at the bottom left that something is done; screen readers read it when they are free. */
public final class Toast {

    private static final int MILLISECONDS = 5_000;
    private static final int MILLISECONDS_TO_ACT = 8_000;

    private Toast() {}

    /** Answers what closes it: by then it may be no longer true. */
    public static Runnable show(String text) {
        Notification toast = new Notification();
        open(toast, MILLISECONDS, new Span(text));
        return toast::close;
    }

    /** Beside the text, a link to that path, without the leading slash. */
    public static void link(String text, String label, String path) {
        Anchor link = new Anchor("/" + path, label);
        link.getElement().setAttribute("router-link", true);
        open(new Notification(), MILLISECONDS_TO_ACT, new Span(text), link);
    }

    /** Beside the text, "Annuler" for eight seconds, longer while the focus is on it. */
    public static void undo(String text, Runnable undo) {
        Notification toast = new Notification();
        Button button = new Button(T.of("kit.undo"), _ -> {
            toast.close();
            undo.run();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.addFocusListener(_ -> toast.setDuration(0));
        button.addBlurListener(_ -> toast.close());
        open(toast, MILLISECONDS_TO_ACT, new Span(text), button);
    }

    private static void open(Notification toast, int duration, com.vaadin.flow.component.Component... parts) {
        Div line = new Div(parts);
        line.addClassName("toast");
        line.getElement().setAttribute("role", "status");
        toast.add(line);
        toast.setDuration(duration);
        toast.setAssertive(false);
        toast.setPosition(Notification.Position.BOTTOM_START);
        toast.open();
    }
}

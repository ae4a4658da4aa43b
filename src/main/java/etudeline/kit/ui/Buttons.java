package etudeline.kit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;

/** The buttons of a page, one way each. */
public final class Buttons {

    private Buttons() {}

    /** The one thing this screen is for. */
    public static Button primary(String text, Runnable work) {
        Button button = new Button(text, _ -> work.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    /** The one thing this screen is for, of which a phone shows the icon alone. */
    public static Button primary(Icon icon, String text, Runnable work) {
        Button button = primary(text, work);
        button.setIcon(icon.create());
        button.setAriaLabel(text);
        button.addClassName("icon-on-phone");
        return button;
    }

    public static Button plain(String text, Runnable work) {
        return new Button(text, _ -> work.run());
    }

    public static Button quiet(String text, Runnable work) {
        Button button = plain(text, work);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    /** Destroys something. */
    public static Button destroy(String text, Runnable work) {
        Button button = plain(text, work);
        button.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        return button;
    }

    /** Does the work as well, and takes no second press before it has ended, well or not. */
    public static Button once(Button button, Runnable work) {
        button.setDisableOnClick(true);
        button.addClickListener(_ -> {
            try {
                work.run();
            } finally {
                button.setEnabled(true);
            }
        });
        return button;
    }

    /** What a dialog is for, which closes with it: no second press then, also not while it is closing. */
    public static Button primaryOf(Dialog dialog, String words, Runnable work) {
        Button button = new Button(words);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        button.addClickListener(_ -> {
            try {
                work.run();
            } finally {
                button.setEnabled(dialog.isOpened());
            }
        });
        return button;
    }

    /** An icon alone, with the words for screen readers and as a tooltip. */
    public static Button icon(Icon icon, String words, Runnable work) {
        Button button = new Button(icon.create(), _ -> work.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(words);
        button.setTooltipText(words);
        return button;
    }
}

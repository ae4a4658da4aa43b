package etudeline.kit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Says inside a block what failed there; the rest of the page stays usable. Hidden while nothing is to be said. */
public class Strip extends Div {

    @SuppressWarnings("this-escape") // a component is put together in its constructor
    public Strip() {
        addClassName("strip");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    public void warn(String text) {
        show("warn", text);
    }

    /** Beside the text, something to do about it. */
    public void warn(String text, String doing, Runnable work) {
        warn(text);
        add(small(doing, work));
    }

    public void fail(String text) {
        show("err", text);
    }

    /** Beside the text, "Réessayer". */
    public void fail(String text, Runnable again) {
        fail(text);
        add(small(T.of("kit.retry"), again));
    }

    private static Button small(String words, Runnable work) {
        Button button = new Button(words, _ -> work.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    public void hide() {
        setVisible(false);
    }

    private void show(String tone, String text) {
        removeAll();
        removeClassNames("warn", "err");
        addClassName(tone);
        Span words = new Span(text);
        words.addClassName("words");
        add(Icon.TRIANGLE_ALERT.create(), words);
        setVisible(true);
    }
}

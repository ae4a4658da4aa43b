package etudeline.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import etudeline.kit.ui.T;

/** A number at the top of the home page, with what it counts, how it moves, and the list behind it. */
public final class HomeFigure {

    private HomeFigure() {}

    /** Figures of one card, side by side with those of others. */
    public static Component row(Component... figures) {
        Div row = new Div(figures);
        row.addClassName("figures");
        return row;
    }

    /** The path without the leading slash; the note may be empty. */
    public static Component of(String path, String label, long number, String note) {
        Anchor figure = HomeList.link(path);
        figure.addClassNames("card", "figure");
        figure.add(parts(label, number, note));
        return figure;
    }

    /** Without a list behind it. */
    public static Component of(String label, long number, String note) {
        Div figure = new Div(parts(label, number, note));
        figure.addClassNames("card", "figure");
        return figure;
    }

    private static Component[] parts(String label, long number, String note) {
        return new Component[] {
            span(label, "muted", "small"), span(T.of("kit.number", number), "value", "num"), span(note, "note")
        };
    }

    private static Span span(String text, String... styles) {
        Span span = new Span(text);
        span.addClassNames(styles);
        return span;
    }
}

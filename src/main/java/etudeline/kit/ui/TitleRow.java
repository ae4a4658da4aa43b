package etudeline.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;

/** The first row of every page: its h1, a total or a note beside it, buttons at the right, the primary one last. */
public final class TitleRow extends Div {

    private final H1 heading = new H1();
    private final Span total = new Span();
    private final Div actions = new Div();

    public TitleRow(String heading, Component... actions) {
        addClassName("title-row");
        this.heading.setText(heading);
        total.addClassName("total");
        this.actions.addClassName("actions");
        add(this.heading);
        addActions(actions);
    }

    /** More buttons at the right; the first thing to do stays the last of them. */
    public void addActions(Component... more) {
        int before = (int) actions.getChildren()
                .takeWhile(there -> !(there instanceof Button button)
                        || !button.getThemeNames().contains(ButtonVariant.PRIMARY.getVariantName()))
                .count();
        for (Component button : more) {
            actions.addComponentAtIndex(before++, button);
        }
        if (actions.getParent().isEmpty() && more.length > 0) {
            add(actions);
        }
    }

    public void setHeading(String text) {
        heading.setText(text);
    }

    /** How many there are of all. */
    void setFound(int shown, int all) {
        Span found = new Span(T.of("kit.number", shown));
        found.addClassName("found");
        setTotal(found, new Span(T.of("kit.outOf", all)));
    }

    /** What stands beside the h1, such as "1 284 sur 100 128". */
    public void setTotal(Component... parts) {
        total.removeAll();
        total.add(parts);
        if (total.getParent().isEmpty()) {
            addComponentAtIndex(1, total);
        }
    }
}

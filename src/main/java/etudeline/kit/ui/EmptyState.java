package etudeline.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Nothing here: an icon, one sentence, at most one thing to do about it. */
public final class EmptyState extends Div {

    public EmptyState(Icon icon, String sentence, Component... action) {
        addClassName("empty-state");
        add(icon.large(), new Paragraph(sentence));
        add(action);
    }
}

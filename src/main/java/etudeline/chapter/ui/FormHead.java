package etudeline.chapter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import etudeline.chapter.ChapterState;
import org.jspecify.annotations.Nullable;

/** The first row of the form: the chapter's name, its state, what can be done with it as a whole. */
final class FormHead extends Div {

    private final H1 name = new H1();
    private final Span state = new Span();
    private final Div menu = new Div();

    FormHead() {
        addClassName("title-row");
        menu.addClassName("actions");
        add(name, state, menu);
    }

    void show(String heading, ChapterState now) {
        name.setText(heading);
        state.removeAll();
        state.add(States.badge(now).create());
    }

    void offer(@Nullable Component actions) {
        menu.removeAll();
        if (actions != null) {
            menu.add(actions);
        }
    }
}

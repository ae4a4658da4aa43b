package etudeline.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

/** A form beside a list: title, at its right more to do, the fields, and an action bar that stays in sight. */
public final class FormPanel<E> extends Div implements Detail {

    private final FormFlow<E> flow;
    private final Div head = new Div();

    /** Made; {@code close} takes it away again. */
    public FormPanel(String title, EditForm<E> form, FormTask<E> task, Runnable close) {
        addClassName("form-panel");
        flow = new FormFlow<>(form, task, T.of("kit.save"), close);
        head.addClassName("head");
        head.add(new H2(title), Buttons.icon(Icon.X, T.of("kit.close"), flow::leave));
        Div bar = new Div(flow.cancelButton(), flow.saveButton());
        bar.addClassName("action-bar");
        add(head, flow, bar);
    }

    /** Between the title and the cross, such as a menu. */
    public FormPanel<E> with(Component... more) {
        for (Component one : more) {
            head.addComponentAtIndex(head.getComponentCount() - 1, one);
        }
        return this;
    }

    /** Above the fields, such as a state. */
    public FormPanel<E> above(Component... more) {
        for (Component one : more) {
            flow.addComponentAtIndex(flow.getComponentCount() - 1, one);
        }
        return this;
    }

    @Override
    public void keepAs(String name) {
        flow.keepAs(name);
    }

    @Override
    public void reread() {
        flow.reread();
    }

    @Override
    public void whenFree(Runnable work) {
        flow.whenFree(work);
    }
}

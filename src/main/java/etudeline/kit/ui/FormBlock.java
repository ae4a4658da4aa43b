package etudeline.kit.ui;

import com.vaadin.flow.component.html.Div;

/** A form that is the page itself: it stays when it is saved. */
public final class FormBlock<E> extends Div implements Detail {

    private final FormFlow<E> flow;

    public FormBlock(EditForm<E> form, FormTask<E> task) {
        addClassName("form-block");
        flow = new FormFlow<>(form, task, T.of("kit.save"), () -> {}).unfocused();
        Div bar = new Div(flow.saveButton());
        bar.addClassName("action-bar");
        add(flow, bar);
    }

    @Override
    public void keepAs(String name) {
        flow.keepAs(name);
    }

    @Override
    public void whenFree(Runnable work) {
        flow.whenFree(work);
    }
}

package etudeline.kit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import java.util.Optional;

/** A cell was saved by a colleague meanwhile: who, when, both values, and whoever typed chooses (rule 12). */
final class CellConflict extends Div implements BeforeLeaveObserver {

    private final Span problem = new Span();

    CellConflict() {
        addClassNames("cell-conflict", "warn");
        getElement().setAttribute("role", "alert");
        setVisible(false);
        problem.addClassName("problem");
    }

    boolean isOpen() {
        return isVisible();
    }

    /**
     * Lets the person choose.
     *
     * @param both what is saved and what was typed, in a sentence
     * @param take leaves what is saved
     * @param write saves what was typed
     */
    void show(Optional<LastChange> change, String both, Button take, Button write) {
        Span who = new Span(change.map(known -> T.of("kit.cell.changed", known.who(), known.when()))
                .orElseGet(() -> T.of("kit.cell.changedBySomebody")));
        who.addClassName("who");
        write.addThemeVariants(ButtonVariant.PRIMARY);
        open(words(who, new Span(both)), take, write);
    }

    /** The row is gone; what was typed can still be copied. */
    void showGone(String row, String typed, Button close) {
        TextField kept = new TextField();
        kept.setAriaLabel(T.of("kit.cell.typed"));
        kept.setPrefixComponent(new Span(T.of("kit.cell.typed")));
        kept.setValue(typed);
        kept.setReadOnly(true);
        kept.setAutoselect(true);
        Span who = new Span(T.of("kit.cell.gone", row));
        who.addClassName("who");
        open(words(who), close);
        addComponentAtIndex(2, kept);
    }

    /** What was typed was refused; the choice is still to be made. */
    void refuse(String why) {
        problem.setText(why);
    }

    void close() {
        setVisible(false);
        removeAll();
    }

    private Div words(Span... lines) {
        Div words = new Div(lines);
        words.add(problem);
        words.addClassName("words");
        return words;
    }

    private void open(Div words, Button... buttons) {
        problem.setText("");
        removeAll();
        add(Icon.GIT_COMPARE_ARROWS.create(), words);
        for (Button button : buttons) {
            button.addThemeVariants(ButtonVariant.SMALL);
            add(button);
        }
        setVisible(true);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (isOpen()) {
            BeforeLeaveEvent.ContinueNavigationAction leaving = event.postpone();
            ConfirmDialog.leave(() -> {
                close();
                leaving.proceed();
            });
        }
    }
}

package etudeline.comment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import etudeline.kit.Missing;
import etudeline.kit.Refused;
import etudeline.kit.ui.Buttons;
import etudeline.kit.ui.FieldProblems;
import etudeline.kit.ui.Kept;
import java.util.function.Consumer;

/** Where a comment is typed. What is typed stays until it has been accepted, also when the page is lost. */
final class CommentBox extends Div {

    private final TextArea field = new TextArea();
    private final FieldProblems problems = new FieldProblems();
    private final Div actions = new Div();
    private final Kept kept;

    /**
     * @param words for screen readers and, while it is empty, in the field
     * @param place under which the browser keeps what is typed
     */
    CommentBox(String words, String place) {
        kept = new Kept(place);
        addClassName("comment-box");
        field.setAriaLabel(words);
        field.setPlaceholder(words);
        field.setMinRows(2);
        field.setMaxRows(10);
        problems.bind("text", field);
        kept.field("text", field);
        actions.addClassName("comment-actions");
        add(problems, kept, field, actions);
    }

    /** The button that sends; {@code send} throws {@link Refused} for what is to be said at the field. */
    CommentBox sending(String label, Consumer<String> send) {
        Button button = new Button(label);
        button.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
        Buttons.once(button, () -> problems.attempt(() -> attempt(send)));
        actions.add(button);
        return this;
    }

    private void attempt(Consumer<String> send) {
        try {
            send.accept(field.getValue());
        } catch (Missing gone) {
            throw Refused.because("comment.gone");
        }
        field.clear();
        kept.forget();
    }

    CommentBox cancelling(Runnable cancel) {
        Button button = Buttons.quiet(getTranslation("kit.cancel"), () -> {
            kept.forget();
            cancel.run();
        });
        button.addThemeVariants(ButtonVariant.SMALL);
        actions.addComponentAsFirst(button);
        return this;
    }

    /** With what is stored at that version. */
    CommentBox beginningWith(String text, int version) {
        field.setValue(text);
        kept.settle(Integer.toString(version));
        return this;
    }

    /** Shows this instead, which is still to be sent. */
    void show(String text) {
        field.setValue(text);
    }

    /** Called once what was typed before the page was lost is there again. */
    CommentBox whenRestored(Consumer<String> work) {
        kept.whenRestored(work);
        return this;
    }

    void focus() {
        field.focus();
    }
}

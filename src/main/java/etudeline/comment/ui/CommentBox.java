package etudeline.comment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import etudeline.kit.Missing;
import etudeline.kit.Refused;
import etudeline.kit.ui.Buttons;
import etudeline.kit.ui.FieldProblems;
import java.util.function.Consumer;

/** Where a comment is typed. What is typed stays until it has been accepted, also when the page is loaded anew. */
final class CommentBox extends Div {

    private final TextArea field = new TextArea();
    private final FieldProblems problems = new FieldProblems();
    private final Div actions = new Div();
    private final String draft;

    /**
     * @param words for screen readers and, while it is empty, in the field
     * @param draft under which the browser keeps what is typed; empty: it does not
     */
    CommentBox(String words, String draft) {
        this.draft = draft;
        addClassName("comment-box");
        field.setAriaLabel(words);
        field.setPlaceholder(words);
        field.setMinRows(2);
        field.setMaxRows(10);
        problems.bind("text", field);
        if (!draft.isEmpty()) {
            field.getElement().setAttribute("data-draft", draft);
        }
        actions.addClassName("comment-actions");
        add(problems, field, actions);
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
        forget();
    }

    CommentBox cancelling(Runnable cancel) {
        Button button = Buttons.quiet(getTranslation("kit.cancel"), cancel);
        button.addThemeVariants(ButtonVariant.SMALL);
        actions.addComponentAsFirst(button);
        return this;
    }

    CommentBox beginningWith(String text) {
        field.setValue(text);
        return this;
    }

    void focus() {
        field.focus();
    }

    private void forget() {
        field.clear();
        if (!draft.isEmpty()) {
            field.getElement().executeJs("sessionStorage.removeItem($0)", draft);
        }
    }
}

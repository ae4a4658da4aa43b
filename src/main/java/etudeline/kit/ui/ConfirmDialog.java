package etudeline.kit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Asks before something is done; the focus is on the harmless answer. */
public final class ConfirmDialog extends Dialog {

    private ConfirmDialog(String question, String explanation, Button confirm, Button cancel) {
        addClassNames("confirm", "sheet");
        setHeaderTitle(question);
        setRole("alertdialog");
        if (!explanation.isEmpty()) {
            add(new Paragraph(explanation));
        }
        confirm.addClickListener(_ -> close());
        cancel.addClickListener(_ -> close());
        getFooter().add(cancel, confirm);
        cancel.focus();
    }

    /** Asks about something that can be mended later. */
    public static ConfirmDialog ask(String question, String explanation, String confirm, Runnable work) {
        return opened(question, explanation, Buttons.primary(confirm, work), T.of("kit.cancel"));
    }

    /** The same, with what it brings about, a line for each. */
    public static ConfirmDialog ask(
            String question, String explanation, List<String> lines, String confirm, Runnable work) {
        ConfirmDialog dialog = ask(question, explanation, confirm, work);
        UnorderedList list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        dialog.add(list);
        return dialog;
    }

    /** The same where "Annuler" would be read as what is asked about. */
    public static ConfirmDialog ask(String question, String explanation, String confirm, String cancel, Runnable work) {
        return opened(question, explanation, Buttons.primary(confirm, work), cancel);
    }

    /** Asks about something that loses what was there. */
    public static ConfirmDialog warn(
            String question, String explanation, String confirm, String cancel, Runnable work) {
        return opened(question, explanation, Buttons.destroy(confirm, work), cancel);
    }

    /** Asks before something typed is lost. */
    public static ConfirmDialog leave(Runnable work) {
        return warn(
                T.of("kit.unsaved.question"),
                T.of("kit.unsaved.explanation"),
                T.of("kit.unsaved.leave"),
                T.of("kit.unsaved.stay"),
                work);
    }

    private static ConfirmDialog opened(String question, String explanation, Button confirm, String cancel) {
        ConfirmDialog dialog = new ConfirmDialog(question, explanation, confirm, new Button(cancel));
        dialog.open();
        return dialog;
    }
}

package etudeline.kit.ui;

import com.vaadin.flow.component.dialog.Dialog;

/**
 * A form in a dialog, for a handful of choices; full screen on a phone. The browser keeps nothing of it: what it is about,
 * such as the rows that are ticked, goes with the page.
 */
public final class FormDialog<E> extends Dialog {

    private FormDialog(String title, EditForm<E> form, FormTask<E> task, String saveText) {
        addClassName("form-dialog");
        setHeaderTitle(title);
        setCloseOnOutsideClick(false);
        FormFlow<E> flow = new FormFlow<>(form, task, saveText, this::close);
        add(flow);
        getFooter().add(flow.cancelButton(), flow.saveButton());
        addDialogCloseActionListener(_ -> flow.leave());
    }

    /** Opens the form, with "Enregistrer". */
    public static <E> FormDialog<E> open(String title, EditForm<E> form, FormTask<E> task) {
        return open(title, form, task, T.of("kit.save"));
    }

    public static <E> FormDialog<E> open(String title, EditForm<E> form, FormTask<E> task, String saveText) {
        FormDialog<E> dialog = new FormDialog<>(title, form, task, saveText);
        dialog.open();
        return dialog;
    }
}

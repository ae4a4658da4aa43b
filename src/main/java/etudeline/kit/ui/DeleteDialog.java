package etudeline.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import etudeline.kit.Dependent;
import etudeline.kit.Refused;
import java.util.List;
import java.util.function.Consumer;

/** Shows what a deletion takes along, and has the name typed when it takes anything (rule 10). */
public final class DeleteDialog extends Dialog {

    private final TextField typed = new TextField(T.of("kit.delete.type"));
    private final Strip strip = new Strip();
    private final String name;
    private final Button delete;

    private DeleteDialog(String name, List<Dependent> dependents, Consumer<String> deletion, Component... decisions) {
        this.name = name;
        this.delete = Buttons.destroy(T.of("kit.delete"), () -> run(deletion));
        addClassNames("delete", "sheet");
        setHeaderTitle(T.of("kit.delete.question", name));
        setRole("alertdialog");
        boolean alone = dependents.isEmpty() && decisions.length == 0;
        add(strip, new Paragraph(T.of(alone ? "kit.delete.alone" : "kit.delete.final")));
        Button cancel = Buttons.plain(T.of("kit.cancel"), this::close);
        if (alone) {
            cancel.setAutofocus(true);
        } else {
            if (!dependents.isEmpty()) {
                add(new Paragraph(T.of("kit.delete.along")), list(dependents));
            }
            add(decisions);
            add(typed);
            typed.setHelperText(name);
            typed.setAutofocus(true);
            typed.setValueChangeMode(ValueChangeMode.EAGER);
            typed.addValueChangeListener(_ -> delete.setEnabled(isTyped()));
            delete.setEnabled(false);
        }
        getFooter().add(cancel, delete);
    }

    /**
     * Opens one.
     *
     * @param name of what is to go
     * @param dependents what goes along whatever is decided
     * @param decisions what the person has to decide about it, shown above the name to be typed
     * @param deletion gets the name as typed, "" when none was asked for; what it refuses is shown here
     */
    public static DeleteDialog open(
            String name, List<Dependent> dependents, Consumer<String> deletion, Component... decisions) {
        DeleteDialog dialog = new DeleteDialog(name, dependents, deletion, decisions);
        dialog.open();
        return dialog;
    }

    private static UnorderedList list(List<Dependent> dependents) {
        UnorderedList list = new UnorderedList();
        dependents.forEach(dependent -> list.add(new ListItem(T.of(dependent.key(), dependent.count()))));
        return list;
    }

    private boolean isTyped() {
        return typed.getValue().strip().equalsIgnoreCase(name.strip());
    }

    private void run(Consumer<String> deletion) {
        try {
            deletion.accept(typed.getValue());
            close();
        } catch (Refused refused) {
            strip.fail(T.of(refused.problems().getFirst()));
        }
    }
}

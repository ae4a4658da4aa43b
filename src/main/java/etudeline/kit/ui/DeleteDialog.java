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
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Shows what a deletion takes along, and has the name typed when it takes anything (rule 10). */
public final class DeleteDialog extends Dialog {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private final TextField typed = new TextField();
    private final Strip strip = new Strip();
    private final Predicate<String> confirmed;
    private final Button delete;
    private final Button cancel = Buttons.plain(T.of("kit.cancel"), this::close);

    private DeleteDialog(String question, Predicate<String> confirmed, Consumer<String> deletion) {
        this.confirmed = confirmed;
        this.delete = Buttons.destroy(T.of("kit.delete"), () -> run(deletion));
        addClassNames("delete", "sheet");
        setHeaderTitle(question);
        setRole("alertdialog");
        add(strip);
        getFooter().add(cancel, delete);
    }

    private void along(List<Dependent> dependents) {
        if (!dependents.isEmpty()) {
            UnorderedList list = new UnorderedList();
            dependents.forEach(dependent -> list.add(new ListItem(T.of(dependent.key(), dependent.count()))));
            add(new Paragraph(T.of("kit.delete.along")), list);
        }
    }

    private void askToType(String label, String what) {
        typed.setLabel(label);
        typed.setHelperText(what);
        typed.setAutofocus(true);
        typed.setValueChangeMode(ValueChangeMode.EAGER);
        typed.addValueChangeListener(_ -> delete.setEnabled(confirmed.test(typed.getValue())));
        delete.setEnabled(false);
        add(typed);
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
        DeleteDialog dialog = new DeleteDialog(
                T.of("kit.delete.question", name), text -> text.strip().equalsIgnoreCase(name.strip()), deletion);
        boolean alone = dependents.isEmpty() && decisions.length == 0;
        dialog.add(new Paragraph(T.of(alone ? "kit.delete.alone" : "kit.delete.final")));
        dialog.along(dependents);
        dialog.add(decisions);
        if (alone) {
            dialog.cancel.focus();
        } else {
            dialog.askToType(T.of("kit.delete.type"), name);
        }
        dialog.open();
        return dialog;
    }

    /**
     * Opens one about many, whose number is to be typed whatever goes along: nobody deletes a whole list by one wrong press.
     *
     * @param deletion what it refuses is shown here
     */
    public static void openMany(
            String question, String explanation, int number, List<Dependent> dependents, Runnable deletion) {
        String digits = Integer.toString(number);
        DeleteDialog dialog = new DeleteDialog(
                question, text -> SPACES.matcher(text).replaceAll("").equals(digits), _ -> deletion.run());
        dialog.add(new Paragraph(explanation));
        dialog.along(dependents);
        dialog.askToType(T.of("kit.delete.typeNumber"), T.of("kit.number", number));
        dialog.open();
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

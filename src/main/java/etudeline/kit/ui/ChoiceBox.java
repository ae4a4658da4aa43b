package etudeline.kit.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of a list of choices, found by typing; its value is the choice's. A plain list: nothing is fetched while typing. */
public final class ChoiceBox<V> extends ComboBox<V> {

    private final Map<V, String> labels = new LinkedHashMap<>();

    public ChoiceBox(String label) {
        super(label);
        setItemLabelGenerator(this::label);
        addClassName("choice-box");
    }

    /** Offers these instead; a value that is not among them is cleared. */
    public void offer(List<Choice<V>> choices) {
        V kept = getValue();
        labels.clear();
        choices.forEach(choice -> labels.put(choice.value(), choice.label()));
        setItems(List.copyOf(labels.keySet()));
        if (kept != null && labels.containsKey(kept)) {
            setValue(kept);
        } else {
            clear();
        }
    }

    /** Offers these; the only one that can be meant is chosen already and not shown. */
    public void offer(List<Choice<V>> choices, @Nullable V only) {
        offer(choices);
        if (only != null) {
            setValue(only);
            setVisible(false);
        }
    }

    public boolean offers(V value) {
        return labels.containsKey(value);
    }

    /** What the value is called; "—" for what is not offered. */
    public String label(V value) {
        return labels.getOrDefault(value, "—");
    }
}

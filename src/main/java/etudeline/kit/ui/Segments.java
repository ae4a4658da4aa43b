package etudeline.kit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A few choices side by side, one of them made. */
public final class Segments<V> extends Div {

    private final Consumer<V> listener;
    private final Map<V, NativeButton> buttons = new LinkedHashMap<>();
    private @Nullable V chosen;

    public Segments(String label, Consumer<V> listener) {
        this.listener = listener;
        addClassName("segments");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", label);
    }

    /** Offers these, the first one chosen. */
    public void offer(List<Choice<V>> choices) {
        removeAll();
        buttons.clear();
        chosen = null;
        for (Choice<V> choice : choices) {
            NativeButton button = new NativeButton(choice.label(), _ -> {
                choose(choice.value());
                listener.accept(choice.value());
            });
            button.getElement().setAttribute("type", "button");
            buttons.put(choice.value(), button);
            add(button);
        }
        setVisible(!choices.isEmpty());
        choices.stream().findFirst().map(Choice::value).ifPresent(this::choose);
    }

    /** Chooses it when it is offered. */
    public void choose(V value) {
        if (buttons.containsKey(value)) {
            chosen = value;
            buttons.forEach((of, button) ->
                    button.getElement().setAttribute("aria-pressed", Boolean.toString(of.equals(value))));
        }
    }

    /** Chooses it, and what is pressed next begins there. */
    public void lead(V value) {
        choose(value);
        Optional.ofNullable(buttons.get(value)).ifPresent(NativeButton::focus);
    }

    public Optional<V> chosen() {
        return Optional.ofNullable(chosen);
    }
}

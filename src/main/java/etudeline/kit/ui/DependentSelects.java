package etudeline.kit.ui;

import com.vaadin.flow.component.HasValue;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Université → UFR → filière → niveau: each offers what belongs to the one before, and waits for it. */
public final class DependentSelects {

    private DependentSelects() {}

    /** Lets the child offer what the parent's value has; without a parent's value it is disabled. */
    public static <P, C> void link(HasValue<?, P> parent, ChoiceBox<C> child, Function<P, List<Choice<C>>> choicesOf) {
        parent.addValueChangeListener(_ -> offer(parent, child, choicesOf));
        offer(parent, child, choicesOf);
    }

    private static <P, C> void offer(
            HasValue<?, P> parent, ChoiceBox<C> child, Function<P, List<Choice<C>>> choicesOf) {
        @Nullable P value = parent.getValue();
        child.offer(value == null ? List.of() : choicesOf.apply(value));
        child.setEnabled(value != null);
    }
}

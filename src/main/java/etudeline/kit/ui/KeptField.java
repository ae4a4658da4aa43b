package etudeline.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A field, and what it held before somebody typed in it. */
final class KeptField<V> {

    private static final String MARK = "data-kept";

    private final Component component;
    private final HasValue<?, V> field;
    private final FieldWords<V> words;
    private @Nullable V settled;

    KeptField(Component component, HasValue<?, V> field, FieldWords<V> words) {
        this.component = component;
        this.field = field;
        this.words = words;
        settle();
    }

    /** The browser knows it by that name. */
    void mark(String name) {
        component.getElement().setAttribute(MARK, name);
    }

    static void unmark(Component component) {
        component.getElement().removeAttribute(MARK);
    }

    /** What it holds now is where changes begin. */
    void settle() {
        settleAs(field.getValue());
    }

    void settleAs(@Nullable V value) {
        settled = value;
    }

    @Nullable
    V settled() {
        return settled;
    }

    boolean isChanged() {
        return !Objects.equals(settled, field.getValue());
    }

    void reset() {
        if (settled == null) {
            field.clear();
        } else {
            field.setValue(settled);
        }
    }

    /** Takes over what could have been put there by hand, and nothing else. */
    void restore(String text) {
        if (field.isReadOnly()
                || !component.isVisible()
                || !component.getElement().isEnabled()) {
            return;
        }
        if (text.isEmpty()) {
            field.clear();
        } else {
            words.value(text).ifPresent(field::setValue);
        }
    }
}

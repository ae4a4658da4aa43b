package etudeline.job.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.HashSet;
import java.util.Set;

/** A page asks again every few seconds as long as something on it wants that: hints may be lost. */
final class Polling {

    private static final int MILLISECONDS = 3_000;
    private static final int NEVER = -1;

    private final UI ui;
    private final Set<Object> wanting = new HashSet<>();

    private Polling(UI ui) {
        this.ui = ui;
    }

    /** The one of that page. */
    static Polling of(UI ui) {
        Polling known = ComponentUtil.getData(ui, Polling.class);
        if (known == null) {
            known = new Polling(ui);
            ComponentUtil.setData(ui, Polling.class, known);
        }
        return known;
    }

    void want(Object who, boolean wanted) {
        boolean changed = wanted ? wanting.add(who) : wanting.remove(who);
        if (changed) {
            ui.setPollInterval(wanting.isEmpty() ? NEVER : MILLISECONDS);
        }
    }
}

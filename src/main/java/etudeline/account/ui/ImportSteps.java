package etudeline.account.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import etudeline.kit.ui.T;
import java.util.List;

/** Where an import stands: the file, its columns, its preview, its end. */
final class ImportSteps extends OrderedList {

    /** The steps in their order. */
    enum Step {
        FILE,
        COLUMNS,
        PREVIEW,
        IMPORT
    }

    ImportSteps(Step now) {
        addClassName("import-steps");
        getElement().setAttribute("aria-label", T.of("account.import.steps"));
        show(now);
    }

    void show(Step now) {
        removeAll();
        List<Step> steps = List.of(Step.values());
        for (Step step : steps) {
            Span number = new Span(Integer.toString(steps.indexOf(step) + 1));
            number.addClassName("num");
            ListItem item = new ListItem(number, new Span(T.of("account.import.step." + ImportWords.key(step))));
            item.setClassName("past", step.compareTo(now) < 0);
            if (step == now) {
                item.getElement().setAttribute("aria-current", "step");
            }
            add(item);
        }
    }
}

package etudeline.kit.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Span;

/** A filter by day. */
public final class DayBox extends DatePicker {

    /** In the bar the label stands before the day, in a drawer above it. */
    public DayBox(String label, boolean inBar) {
        setI18n(VaadinWords.dates(UI.getCurrent().getLocale()));
        setLocale(UI.getCurrent().getLocale());
        setClearButtonVisible(true);
        if (inBar) {
            Span prefix = new Span(label);
            prefix.getElement().setAttribute("aria-hidden", "true");
            setPrefixComponent(prefix);
            setAriaLabel(label);
            addClassNames("facet", "day");
        } else {
            setLabel(label);
        }
    }
}

package etudeline.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import etudeline.kit.Refused;
import etudeline.kit.Refused.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts what a service refuses at the fields it is about, and focuses the first; what is typed stays. */
public final class FieldProblems extends Div {

    private final Map<String, HasValidation> fields = new LinkedHashMap<>();

    /** Stands where problems of the whole form are to be shown; takes no room without any. */
    public FieldProblems() {
        addClassNames("strip", "err");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    /** The field that shows problems of that name; fields are bound in the order they stand in. */
    public <F extends Component & HasValidation> F bind(String name, F field) {
        fields.put(name, field);
        return field;
    }

    /** Does the work; says whether it was accepted. */
    public boolean attempt(Runnable work) {
        clear();
        try {
            work.run();
            return true;
        } catch (Refused refused) {
            show(refused.problems());
            return false;
        }
    }

    public void clear() {
        setVisible(false);
        fields.values().forEach(field -> field.setInvalid(false));
    }

    public void show(List<Problem> problems) {
        List<String> general = new ArrayList<>();
        for (Problem problem : problems) {
            String text = getTranslation(problem.key(), problem.arguments().toArray());
            HasValidation field = fields.get(problem.field());
            if (field == null) {
                general.add(text);
            } else if (!field.isInvalid()) {
                field.setErrorMessage(text);
                field.setInvalid(true);
            }
        }
        if (!general.isEmpty()) {
            removeAll();
            add(Icon.CIRCLE_ALERT.create(), new Span(general.stream().collect(Collectors.joining(" "))));
            setVisible(true);
        }
        fields.values().stream().filter(HasValidation::isInvalid).findFirst().ifPresent(field -> {
            if (field instanceof Focusable<?> focusable) {
                focusable.focus();
            }
        });
    }
}

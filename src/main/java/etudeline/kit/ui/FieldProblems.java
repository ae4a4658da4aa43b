package etudeline.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import etudeline.kit.Refused;
import etudeline.kit.Refused.Problem;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Puts what a service refuses at the fields it is about, and focuses the first; what is typed stays. Stands where problems
 * of the whole form are to be shown.
 */
public final class FieldProblems extends Strip {

    private final ProblemPlaces places = new ProblemPlaces();

    /** The field that shows problems of that name; fields are bound in the order they stand in. */
    public <F extends Component & HasValidation> F bind(String name, F field) {
        places.put(name, field);
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
        hide();
        places.clear();
    }

    public void show(List<Problem> problems) {
        List<Problem> general = places.show(problems);
        if (!general.isEmpty()) {
            fail(general.stream().map(T::of).collect(Collectors.joining(" ")));
        }
    }
}

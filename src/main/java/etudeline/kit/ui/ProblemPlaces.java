package etudeline.kit.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import etudeline.kit.Refused.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which field each problem of a service stands at; fields are put in the order they stand in. */
final class ProblemPlaces {

    private final Map<String, HasValidation> fields = new LinkedHashMap<>();

    void put(String name, HasValidation field) {
        fields.put(name, field);
    }

    void clear() {
        fields.values().forEach(field -> field.setInvalid(false));
    }

    /** Says the first problem of each field there and goes to the first field; returns those that belong to no field. */
    List<Problem> show(List<Problem> problems) {
        List<Problem> homeless = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (Problem problem : problems) {
            HasValidation field = fields.get(problem.field());
            if (field == null) {
                homeless.add(problem);
            } else if (said.add(problem.field())) {
                field.setErrorMessage(T.of(problem));
                field.setInvalid(true);
            }
        }
        fields.values().stream().filter(HasValidation::isInvalid).findFirst().ifPresent(field -> {
            if (field instanceof Focusable<?> focusable) {
                focusable.focus();
            }
        });
        return homeless;
    }
}

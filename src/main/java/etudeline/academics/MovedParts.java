package etudeline.academics;

import etudeline.kit.Dependent;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The subjects of a programme go where it goes. */
@Component
@Order(300)
class MovedParts implements PlaceEffect {

    private final Catalogue catalogue;

    MovedParts(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public List<Dependent> of(Move move) {
        return switch (move) {
            case Move.OfProgramme(var programme, var _, var _) ->
                List.of(new Dependent(
                        "academics.effect.subjects",
                        catalogue.tree().subjectsOf(programme).size()));
            case Move.OfSubject _ -> List.of();
        };
    }
}

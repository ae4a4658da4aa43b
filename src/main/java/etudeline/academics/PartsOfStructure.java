package etudeline.academics;

import etudeline.academics.CatalogueTree.Programme;
import etudeline.kit.ProgrammeId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The faculties, programmes and subjects inside a part: the database removes them with its row. */
@Component
@Order(0)
class PartsOfStructure implements Dependents {

    private final Catalogue catalogue;

    PartsOfStructure(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public List<Count> count(Part part) {
        CatalogueTree tree = catalogue.tree();
        long faculties =
                part instanceof Part.OfUniversity(var id) ? tree.facultiesOf(id).size() : 0;
        List<Programme> programmes =
                tree.programmes().stream().filter(part::holds).toList();
        long subjects = programmes.stream()
                .mapToLong(programme -> tree.subjectsOf(programme.id()).size())
                .sum();
        return List.of(
                new Count("academics.goAlong.faculties", faculties, false),
                new Count(
                        "academics.goAlong.programmes",
                        part instanceof Part.OfProgramme ? 0 : programmes.size(),
                        false),
                new Count("academics.goAlong.subjects", subjects, false));
    }

    @Override
    public void remove(Part part, @Nullable ProgrammeId moveStudentsTo) {
        // Nothing stands beside the rows, which go with the part's own.
    }
}

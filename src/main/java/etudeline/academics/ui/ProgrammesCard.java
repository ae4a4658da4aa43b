package etudeline.academics.ui;

import com.vaadin.flow.component.Component;
import etudeline.academics.Catalogue;
import etudeline.academics.CatalogueTree;
import etudeline.access.UniversityScope;
import etudeline.access.Viewer;
import etudeline.kit.UniversityId;
import etudeline.kit.ui.T;
import etudeline.shell.HomeCard;
import etudeline.shell.HomeFigure;

/** How large the structure is that an administrator keeps; read from memory. */
@org.springframework.stereotype.Component
class ProgrammesCard implements HomeCard {

    private final Catalogue catalogue;

    ProgrammesCard(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return viewer.administers();
    }

    @Override
    public Component create(Viewer viewer) {
        CatalogueTree tree = catalogue.tree();
        UniversityScope scope = viewer.scope();
        UniversityId only = scope.only();
        long programmes = tree.programmes().stream()
                .filter(programme -> scope.covers(programme.university()))
                .count();
        String note = only == null
                ? T.of("academics.home.universities", tree.universities().size())
                : T.of("academics.home.faculties", tree.facultiesOf(only).size());
        return HomeFigure.of("admin/filieres", T.of("academics.programme.list"), programmes, note);
    }

    @Override
    public int order() {
        return 2;
    }
}

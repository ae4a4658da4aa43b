package etudeline.chapter.ui;

import etudeline.academics.CatalogueTree;
import etudeline.access.Viewer;
import etudeline.kit.SubjectId;
import etudeline.kit.ui.Choice;
import java.util.List;

/** Subjects as choices: "Algèbre linéaire · L2 · S1". */
final class Subjects {

    private Subjects() {}

    /** Those of a professor's assigned programmes; with more than one programme its name stands behind. */
    static List<Choice<SubjectId>> of(Viewer professor, CatalogueTree tree) {
        boolean several = professor.programmes().size() > 1;
        return tree.programmes().stream()
                .filter(programme -> professor.programmes().contains(programme.id()))
                .flatMap(programme -> tree.subjectsOf(programme.id()).stream())
                .map(subject -> new Choice<>(
                        subject.id(), name(subject) + (several ? " · " + tree.name(subject.programme()) : "")))
                .toList();
    }

    static String name(CatalogueTree.Subject subject) {
        return subject.name() + " · " + subject.level() + " · " + subject.semester();
    }
}

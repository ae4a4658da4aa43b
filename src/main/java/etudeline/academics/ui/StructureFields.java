package etudeline.academics.ui;

import etudeline.kit.UniversityId;
import etudeline.kit.ui.ChoiceBox;

/** The university of a form: chosen by the principal, given and not shown for the others. */
final class StructureFields {

    private StructureFields() {}

    static void offer(ChoiceBox<UniversityId> university, StructureChoices choices) {
        university.offer(choices.universities());
        UniversityId only = choices.scope().only();
        if (only != null) {
            university.setValue(only);
            university.setVisible(false);
        }
    }
}

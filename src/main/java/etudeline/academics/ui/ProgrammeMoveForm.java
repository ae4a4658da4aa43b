package etudeline.academics.ui;

import etudeline.academics.StructureChoices;
import etudeline.kit.FacultyId;
import etudeline.kit.UniversityId;
import etudeline.kit.ui.ChoiceBox;
import etudeline.kit.ui.EditForm;
import etudeline.kit.ui.T;
import java.util.function.Function;

/** The faculty that a programme belongs to. */
final class ProgrammeMoveForm extends EditForm<FacultyId> {

    private final ChoiceBox<FacultyId> faculty = choice("faculty", T.of("academics.faculty"), Function.identity());

    ProgrammeMoveForm(StructureChoices choices, UniversityId university) {
        faculty.offer(choices.faculties(university));
    }

    @Override
    protected FacultyId value() {
        return faculty.getValue();
    }
}

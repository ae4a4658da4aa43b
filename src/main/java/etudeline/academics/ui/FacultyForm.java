package etudeline.academics.ui;

import com.vaadin.flow.component.textfield.TextField;
import etudeline.academics.FacultyData;
import etudeline.academics.StructureChoices;
import etudeline.kit.UniversityId;
import etudeline.kit.ui.ChoiceBox;
import etudeline.kit.ui.EditForm;
import etudeline.kit.ui.T;

/** A faculty: its university, name and code. */
final class FacultyForm extends EditForm<FacultyData> {

    private final ChoiceBox<UniversityId> university =
            choice("university", T.of("academics.university"), FacultyData::university);
    private final TextField name = text("name", T.of("academics.name"), 255, FacultyData::name);
    private final TextField code = text("code", T.of("academics.code"), 50, FacultyData::code);

    FacultyForm(StructureChoices choices) {
        university.offer(choices.universities(), choices.scope().only());
    }

    @Override
    protected FacultyData value() {
        return new FacultyData(university.getValue(), code.getValue(), name.getValue());
    }
}

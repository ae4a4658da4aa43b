package etudeline.academics.ui;

import com.vaadin.flow.component.textfield.TextField;
import etudeline.academics.CatalogueTree.Faculty;
import etudeline.academics.ProgrammeData;
import etudeline.academics.StructureChoices;
import etudeline.kit.FacultyId;
import etudeline.kit.UniversityId;
import etudeline.kit.ui.ChoiceBox;
import etudeline.kit.ui.DependentSelects;
import etudeline.kit.ui.EditForm;
import etudeline.kit.ui.T;

/** A programme: its faculty, name and code. */
final class ProgrammeForm extends EditForm<ProgrammeData> {

    private final ChoiceBox<UniversityId> university;
    private final ChoiceBox<FacultyId> faculty;
    private final TextField name;
    private final TextField code;

    ProgrammeForm(StructureChoices choices) {
        university = choice(
                "university",
                T.of("academics.university"),
                data -> choices.tree()
                        .faculty(data.faculty())
                        .map(Faculty::university)
                        .orElseThrow());
        faculty = choice("faculty", T.of("academics.faculty"), ProgrammeData::faculty);
        name = text("name", T.of("academics.name"), 255, ProgrammeData::name);
        code = text("code", T.of("academics.code"), 50, ProgrammeData::code);
        DependentSelects.link(university, faculty, choices::faculties);
        university.offer(choices.universities(), choices.scope().only());
    }

    /** For one that is there: its place is changed by moving it. */
    ProgrammeForm keepingPlace() {
        university.setReadOnly(true);
        faculty.setReadOnly(true);
        return this;
    }

    @Override
    protected ProgrammeData value() {
        return new ProgrammeData(faculty.getValue(), code.getValue(), name.getValue());
    }
}

package etudeline.academics.ui;

import com.vaadin.flow.component.textfield.TextField;
import etudeline.academics.CatalogueTree;
import etudeline.academics.CatalogueTree.Programme;
import etudeline.academics.StructureChoices;
import etudeline.academics.SubjectData;
import etudeline.kit.FacultyId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Semester;
import etudeline.kit.UniversityId;
import etudeline.kit.ui.ChoiceBox;
import etudeline.kit.ui.DependentSelects;
import etudeline.kit.ui.EditForm;
import etudeline.kit.ui.T;
import java.util.List;

/** A subject: its programme, level and semester, name and code. */
final class SubjectForm extends EditForm<SubjectData> {

    private final ChoiceBox<UniversityId> university;
    private final ChoiceBox<FacultyId> faculty;
    private final ChoiceBox<ProgrammeId> programme;
    private final ChoiceBox<Level> level;
    private final ChoiceBox<Semester> semester;
    private final TextField name;
    private final TextField code;

    SubjectForm(StructureChoices choices) {
        CatalogueTree tree = choices.tree();
        university = choice(
                "university",
                T.of("academics.university"),
                data -> programme(tree, data).university());
        faculty = choice(
                "faculty",
                T.of("academics.faculty"),
                data -> programme(tree, data).faculty());
        programme = choice("programme", T.of("academics.programme"), SubjectData::programme);
        level = choice("level", T.of("academics.level"), SubjectData::level);
        semester = choice("semester", T.of("academics.semester"), SubjectData::semester);
        name = text("name", T.of("academics.name"), 255, SubjectData::name);
        code = text("code", T.of("academics.code"), 50, SubjectData::code);
        level.offer(StructureChoices.levels());
        semester.offer(StructureChoices.semesters());
        DependentSelects.link(university, faculty, choices::faculties);
        DependentSelects.link(faculty, programme, choices::programmes);
        university.offer(choices.universities(), choices.scope().only());
    }

    /** For one that is there: its place is changed by moving it. */
    SubjectForm keepingPlace() {
        List.of(university, faculty, programme, level, semester).forEach(field -> field.setReadOnly(true));
        return this;
    }

    private static Programme programme(CatalogueTree tree, SubjectData data) {
        return tree.programme(data.programme()).orElseThrow();
    }

    @Override
    protected SubjectData value() {
        return new SubjectData(
                programme.getValue(), level.getValue(), semester.getValue(), code.getValue(), name.getValue());
    }
}

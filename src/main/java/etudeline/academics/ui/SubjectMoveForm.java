package etudeline.academics.ui;

import etudeline.academics.CatalogueTree;
import etudeline.academics.StructureChoices;
import etudeline.academics.SubjectPlace;
import etudeline.kit.FacultyId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Semester;
import etudeline.kit.UniversityId;
import etudeline.kit.ui.ChoiceBox;
import etudeline.kit.ui.DependentSelects;
import etudeline.kit.ui.EditForm;
import etudeline.kit.ui.T;

/** Where a subject is taught: programme, level and semester. */
final class SubjectMoveForm extends EditForm<SubjectPlace> {

    private final ChoiceBox<FacultyId> faculty;
    private final ChoiceBox<ProgrammeId> programme;
    private final ChoiceBox<Level> level;
    private final ChoiceBox<Semester> semester;

    SubjectMoveForm(StructureChoices choices, UniversityId university) {
        CatalogueTree tree = choices.tree();
        faculty = choice(
                "faculty",
                T.of("academics.faculty"),
                place -> tree.programme(place.programme()).orElseThrow().faculty());
        programme = choice("programme", T.of("academics.programme"), SubjectPlace::programme);
        level = choice("level", T.of("academics.level"), SubjectPlace::level);
        semester = choice("semester", T.of("academics.semester"), SubjectPlace::semester);
        level.offer(StructureChoices.levels());
        semester.offer(StructureChoices.semesters());
        DependentSelects.link(faculty, programme, choices::programmes);
        faculty.offer(choices.faculties(university));
    }

    @Override
    protected SubjectPlace value() {
        return new SubjectPlace(programme.getValue(), level.getValue(), semester.getValue());
    }
}

package etudeline.account.ui;

import etudeline.academics.StructureChoices;
import etudeline.account.Deed.Move;
import etudeline.kit.FacultyId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.UniversityId;
import etudeline.kit.ui.ChoiceBox;
import etudeline.kit.ui.DependentSelects;
import etudeline.kit.ui.EditForm;
import etudeline.kit.ui.T;
import java.util.Objects;

/** Where many students go: what is left open stays as it is for each. */
final class MoveForm extends EditForm<Move> {

    private final ChoiceBox<UniversityId> university =
            choice("university", T.of("account.university"), Move::university);
    private final ChoiceBox<FacultyId> faculty = new ChoiceBox<>(T.of("kit.optional", T.of("account.faculty")));
    private final ChoiceBox<ProgrammeId> programme =
            optionalChoice("programme", T.of("account.programme"), move -> Objects.requireNonNull(move.programme()));
    private final ChoiceBox<Level> level =
            optionalChoice("level", T.of("account.level"), move -> Objects.requireNonNull(move.level()));

    /** With the universities the administrator reaches; a single one is chosen already and not shown. */
    MoveForm(StructureChoices choices) {
        DependentSelects.link(university, faculty, choices::faculties);
        DependentSelects.link(faculty, programme, choices::programmes);
        level.offer(StructureChoices.levels());
        programme.setPlaceholder(T.of("account.bulk.unchangedProgramme"));
        level.setPlaceholder(T.of("account.bulk.unchangedLevel"));
        programme.setClearButtonVisible(true);
        level.setClearButtonVisible(true);
        faculty.setClearButtonVisible(true);
        addComponentAtIndex(1, faculty);
        university.offer(choices.universities(), choices.scope().only());
    }

    @Override
    protected Move value() {
        return new Move(university.getValue(), programme.getValue(), level.getValue());
    }
}

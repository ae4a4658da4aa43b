package etudeline.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import etudeline.academics.CatalogueTree;
import etudeline.academics.StructureChoices;
import etudeline.access.UniversityScope;
import etudeline.account.Identity;
import etudeline.account.StudentData;
import etudeline.kit.FacultyId;
import etudeline.kit.Level;
import etudeline.kit.Place;
import etudeline.kit.ProgrammeId;
import etudeline.kit.UniversityId;
import etudeline.kit.ui.ChoiceBox;
import etudeline.kit.ui.DependentSelects;
import etudeline.kit.ui.EditForm;
import etudeline.kit.ui.T;

/** A student's names and place. */
final class StudentForm extends EditForm<StudentData> {

    private final TextField firstName = text(
            "firstName",
            T.of("account.firstName"),
            Identity.NAME_MOST,
            student -> student.identity().firstName());
    private final TextField lastName = text(
            "lastName",
            T.of("account.lastName"),
            Identity.NAME_MOST,
            student -> student.identity().lastName());
    private final TextField username = text(
            "username",
            T.of("account.username"),
            Identity.USERNAME_MOST,
            student -> student.identity().username());
    private final TextField matricule = optionalText(
            "matricule",
            T.of("account.matricule"),
            Identity.MATRICULE_MOST,
            student -> student.identity().matricule());
    private final EmailField email = optionalEmail(
            "email",
            T.of("account.email"),
            Identity.EMAIL_MOST,
            student -> student.identity().email());
    private final ChoiceBox<UniversityId> university = choice(
            "university", T.of("account.university"), student -> student.place().university());
    private final ChoiceBox<FacultyId> faculty = choice(
            "faculty", T.of("account.faculty"), student -> student.place().faculty());
    private final ChoiceBox<ProgrammeId> programme = choice(
            "programme", T.of("account.programme"), student -> student.place().programme());
    private final ChoiceBox<Level> level =
            choice("level", T.of("account.level"), student -> student.place().level());

    /** With the universities the administrator reaches; a single one is chosen already and not shown. */
    StudentForm(CatalogueTree tree, UniversityScope scope) {
        StructureChoices choices = new StructureChoices(tree, scope);
        DependentSelects.link(university, faculty, choices::faculties);
        DependentSelects.link(faculty, programme, choices::programmes);
        level.offer(StructureChoices.levels());
        university.offer(choices.universities(), scope.only());
        Div names = new Div(firstName, lastName);
        names.addClassName("together");
        addComponentAsFirst(names);
    }

    @Override
    protected StudentData value() {
        Identity identity = new Identity(
                firstName.getValue(), lastName.getValue(), username.getValue(), email.getValue(), matricule.getValue());
        return new StudentData(
                identity, new Place(university.getValue(), faculty.getValue(), programme.getValue(), level.getValue()));
    }
}

package etudeline.account.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import etudeline.academics.CatalogueTree;
import etudeline.academics.CatalogueTree.Programme;
import etudeline.academics.StructureChoices;
import etudeline.access.UniversityScope;
import etudeline.account.Identity;
import etudeline.account.ProfessorData;
import etudeline.kit.ProgrammeId;
import etudeline.kit.UniversityId;
import etudeline.kit.ui.ChoiceBox;
import etudeline.kit.ui.EditForm;
import etudeline.kit.ui.T;
import java.util.List;

/** A professor's names, speciality and assignments. */
final class TeacherForm extends EditForm<ProfessorData> {

    private final TextField firstName = text(
            "firstName",
            T.of("account.firstName"),
            Identity.NAME_MOST,
            data -> data.identity().firstName());
    private final TextField lastName = text(
            "lastName",
            T.of("account.lastName"),
            Identity.NAME_MOST,
            data -> data.identity().lastName());
    private final TextField username = text(
            "username",
            T.of("account.username"),
            Identity.USERNAME_MOST,
            data -> data.identity().username());
    private final TextField matricule = optionalText(
            "matricule",
            T.of("account.matricule"),
            Identity.MATRICULE_MOST,
            data -> data.identity().matricule());
    private final EmailField email = optionalEmail(
            "email",
            T.of("account.email"),
            Identity.EMAIL_MOST,
            data -> data.identity().email());
    private final TextField title =
            optionalText("title", T.of("account.title"), ProfessorData.TITLE_MOST, ProfessorData::title);
    private final TextField speciality = optionalText(
            "speciality", T.of("account.speciality"), ProfessorData.SPECIALITY_MOST, ProfessorData::speciality);
    private final ChoiceBox<UniversityId> university =
            choice("university", T.of("account.university"), ProfessorData::university);
    private final MultiSelectComboBox<ProgrammeId> programmes =
            choices("programmes", T.of("account.programmes"), ProfessorData::programmes);

    /** With the universities the administrator reaches; a single one is chosen already and not shown. */
    TeacherForm(CatalogueTree tree, UniversityScope scope) {
        programmes.setItemLabelGenerator(tree::name);
        university.addValueChangeListener(_ -> {
            List<ProgrammeId> offered = university.isEmpty()
                    ? List.of()
                    : tree.programmesOf(university.getValue()).stream()
                            .map(Programme::id)
                            .toList();
            programmes.setItems(offered);
            programmes.setEnabled(!offered.isEmpty());
        });
        programmes.setEnabled(false);
        university.offer(new StructureChoices(tree, scope).universities(), scope.only());
        Div names = new Div(firstName, lastName);
        names.addClassName("together");
        addComponentAsFirst(names);
    }

    @Override
    protected ProfessorData value() {
        return new ProfessorData(
                new Identity(
                        firstName.getValue(),
                        lastName.getValue(),
                        username.getValue(),
                        email.getValue(),
                        matricule.getValue()),
                university.getValue(),
                title.getValue(),
                speciality.getValue(),
                programmes.getValue());
    }
}

package etudeline.account.ui;

import com.vaadin.flow.router.Route;
import etudeline.academics.Catalogue;
import etudeline.academics.StructureChoices;
import etudeline.access.CurrentUser;
import etudeline.access.UniversityScope;
import etudeline.account.AccountState;
import etudeline.account.Identity;
import etudeline.account.ImportKind;
import etudeline.account.OneTimeLinks;
import etudeline.account.ProfessorData;
import etudeline.account.ProfessorFilter;
import etudeline.account.ProfessorRow;
import etudeline.account.ProfessorValue;
import etudeline.account.Selection;
import etudeline.account.Teachers;
import etudeline.audit.ui.LastChanges;
import etudeline.exchange.ui.ExportButton;
import etudeline.kit.AccountId;
import etudeline.kit.FacultyId;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Role;
import etudeline.kit.UniversityId;
import etudeline.kit.ui.EditForm;
import etudeline.kit.ui.EditableCell;
import etudeline.kit.ui.EditableRows;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.ListState;
import etudeline.kit.ui.PhoneRow;
import etudeline.kit.ui.RowSource;
import etudeline.kit.ui.T;
import etudeline.kit.ui.Times;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The professors an administrator reaches. */
@Route("admin/professeurs")
@RolesAllowed({Role.Names.PLATFORM_ADMINISTRATOR, Role.Names.UNIVERSITY_ADMINISTRATOR})
class TeachersView extends ManyPeopleList<ProfessorRow, ProfessorFilter, ProfessorData> {

    private final Teachers teachers;
    private final Catalogue catalogue;
    private final UniversityScope scope;

    TeachersView(
            Teachers teachers,
            ManyPeople many,
            OneTimeLinks links,
            Catalogue catalogue,
            CurrentUser currentUser,
            LastChanges changes) {
        super(
                "account.professors",
                new RowSource<>("professeurs", ProfessorRow::id, teachers::rows, teachers::total),
                TeachersView::filter,
                new People(teachers::activate, teachers::deactivate, teachers::previewDeletion, teachers::delete),
                links,
                many);
        this.teachers = teachers;
        this.catalogue = catalogue;
        this.scope = currentUser.require().scope();
        many(Role.PROFESSOR, ProfessorRow::name, Selection.AllProfessors::new, _ -> false, this::choices);
        offerFilters();
        ZoneId zone = catalogue.tree().usualZone(scope.only());
        narrow().text("nom", T.of("account.lastName"))
                .optionalText("matricule", T.of("account.matricule"))
                .text("identifiant", T.of("account.username"))
                .optionalText("email", T.of("account.email"))
                .optionalText("specialite", T.of("account.speciality"))
                .day("creation", T.of("account.created"), zone);
        letters("nom", ProfessorRow::name);
        offerColumns();
        offerEdits(changes);
        actions(ImportButton.of(ImportKind.PROFESSORS));
        actions(ExportButton.of(() -> table(teachers::reading)));
        ready(Icon.PRESENTATION);
    }

    private static ProfessorFilter filter(ListState state) {
        return new ProfessorFilter(
                state.search(),
                state.id("universite", UniversityId::new),
                state.id("ufr", FacultyId::new),
                state.id("filiere", ProgrammeId::new),
                state.constant("etat", AccountState.class),
                state.conditions());
    }

    private void offerFilters() {
        if (scope.only() == null) {
            choice(
                    "universite",
                    T.of("account.university"),
                    T.of("kit.allFeminine"),
                    _ -> choices().universityFilter());
        }
        choice(
                "ufr",
                T.of("account.faculty"),
                T.of("kit.allFeminine"),
                state -> choices().facultyFilter(state));
        choice(
                "filiere",
                T.of("account.programme"),
                T.of("kit.allFeminine"),
                state -> choices().programmeFilter(state));
        choice(
                "etat",
                T.of("account.state"),
                T.of("kit.allMasculine"),
                _ -> States.choices(AccountState.ACTIVE, AccountState.DEACTIVATED));
    }

    private void offerColumns() {
        grid().text("nom", T.of("account.lastName"), ProfessorRow::name).setWidth("170px");
        grid().text("matricule", T.of("account.matricule"), ProfessorRow::matricule)
                .setWidth("104px")
                .setFlexGrow(0);
        grid().text("identifiant", T.of("account.username"), ProfessorRow::username)
                .setWidth("140px");
        grid().onDemand(grid().unsorted(grid().text("email", T.of("account.email"), ProfessorRow::email)))
                .setWidth("190px");
        grid().onDemand(grid().name(
                                "titre", T.of("account.title"), row -> Objects.requireNonNullElse(row.title(), "—")))
                .setWidth("90px")
                .setFlexGrow(0);
        grid().name("specialite", T.of("account.speciality"), row -> Objects.requireNonNullElse(row.speciality(), "—"))
                .setWidth("150px")
                .setFlexGrow(2);
        if (scope.only() == null) {
            grid().code(
                            "universite",
                            T.of("account.university"),
                            row -> catalogue.tree().code(row.university()),
                            row -> catalogue.tree().name(row.university()));
        }
        grid().plain(
                        "creation",
                        T.of("account.created"),
                        row -> Times.day(row.createdAt(), catalogue.tree().zone(row.university())))
                .setWidth("108px")
                .setFlexGrow(0);
        grid().badge("etat", T.of("account.state"), row -> States.badge(row.state()))
                .setWidth("106px")
                .setFlexGrow(0);
        grid().phone(row -> new PhoneRow(
                row.name(),
                Objects.requireNonNullElse(row.speciality(), row.username()),
                Optional.of(row.state())
                        .filter(state -> state != AccountState.ACTIVE)
                        .map(States::badge)));
    }

    private void offerEdits(LastChanges changes) {
        cells(new EditableRows<>(
                        ProfessorRow::name,
                        row -> teachers.row(row.id()),
                        row -> changes.of("professor", row.id().value())))
                .cell("identifiant", cell(ProfessorValue.USERNAME, Identity.USERNAME_MOST, ProfessorRow::username))
                .cell("matricule", cell(ProfessorValue.MATRICULE, Identity.MATRICULE_MOST, ProfessorRow::matricule))
                .cell("email", cell(ProfessorValue.EMAIL, Identity.EMAIL_MOST, ProfessorRow::email))
                .cell("titre", cell(ProfessorValue.TITLE, ProfessorData.TITLE_MOST, ProfessorRow::title))
                .cell(
                        "specialite",
                        cell(ProfessorValue.SPECIALITY, ProfessorData.SPECIALITY_MOST, ProfessorRow::speciality));
    }

    private EditableCell<ProfessorRow> cell(
            ProfessorValue value, int most, Function<ProfessorRow, @Nullable String> shown) {
        return EditableCell.text(
                value.field(), most, shown, (row, text) -> teachers.change(row.id(), row.version(), value, text));
    }

    private StructureChoices choices() {
        return new StructureChoices(catalogue.tree(), scope);
    }

    @Override
    protected Person person(ProfessorRow row) {
        return new Person(row.id(), row.name(), row.state(), catalogue.tree().zone(row.university()));
    }

    @Override
    protected EditForm<ProfessorData> form() {
        return new TeacherForm(catalogue.tree(), scope);
    }

    @Override
    protected AccountId save(ProfessorData data) {
        return teachers.add(data);
    }

    @Override
    protected void save(AccountId id, int version, ProfessorData data) {
        teachers.edit(id, version, data);
    }

    @Override
    protected Opened<ProfessorData> load(AccountId id) {
        Teachers.Opened teacher = teachers.open(id);
        return new Opened<>(
                teacher.data(),
                teacher.version(),
                new Person(
                        id,
                        name(teacher.data().identity()),
                        teacher.state(),
                        catalogue.tree().zone(teacher.data().university())));
    }
}

package etudeline.account.ui;

import com.vaadin.flow.router.Route;
import etudeline.academics.Catalogue;
import etudeline.academics.CatalogueTree;
import etudeline.academics.StructureChoices;
import etudeline.access.CurrentUser;
import etudeline.access.UniversityScope;
import etudeline.account.AccountState;
import etudeline.account.Identity;
import etudeline.account.ImportKind;
import etudeline.account.OneTimeLinks;
import etudeline.account.Selection;
import etudeline.account.StudentAccounts;
import etudeline.account.StudentData;
import etudeline.account.StudentFilter;
import etudeline.account.StudentRow;
import etudeline.account.StudentValue;
import etudeline.audit.ui.LastChanges;
import etudeline.exchange.ui.ExportButton;
import etudeline.kit.AccountId;
import etudeline.kit.FacultyId;
import etudeline.kit.Level;
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
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The students an administrator reaches. */
@Route("admin/etudiants")
@RolesAllowed({Role.Names.PLATFORM_ADMINISTRATOR, Role.Names.UNIVERSITY_ADMINISTRATOR})
class StudentsView extends ManyPeopleList<StudentRow, StudentFilter, StudentData> {

    private final StudentAccounts students;
    private final Catalogue catalogue;
    private final UniversityScope scope;
    private final Clock clock;

    StudentsView(
            StudentAccounts students,
            ManyPeople many,
            OneTimeLinks links,
            Catalogue catalogue,
            CurrentUser currentUser,
            LastChanges changes,
            Clock clock) {
        super(
                "account.students",
                new RowSource<>("etudiants", StudentRow::id, students::rows, students::total),
                StudentsView::filter,
                new People(students::activate, students::deactivate, students::previewDeletion, students::delete),
                links,
                many);
        this.students = students;
        this.catalogue = catalogue;
        this.scope = currentUser.require().scope();
        this.clock = clock;
        many(
                Role.STUDENT,
                StudentRow::name,
                Selection.AllStudents::new,
                filter -> filter.state() == AccountState.PENDING,
                this::choices);
        offerFilters();
        offerConditions();
        offerColumns();
        offerEdits(changes);
        actions(ImportButton.of(ImportKind.STUDENTS));
        actions(ExportButton.of(() -> table(students::reading)));
        ready(Icon.GRADUATION_CAP);
    }

    @Override
    protected Person person(StudentRow row) {
        return new Person(row.id(), row.name(), row.state(), tree().zone(row.university()));
    }

    private static StudentFilter filter(ListState state) {
        return new StudentFilter(
                state.search(),
                state.id("universite", UniversityId::new),
                state.id("ufr", FacultyId::new),
                state.id("filiere", ProgrammeId::new),
                state.constant("niveau", Level.class),
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
        choice("niveau", T.of("account.level"), T.of("kit.allMasculine"), _ -> StructureChoices.levelFilter());
        choice("etat", T.of("account.state"), T.of("kit.allMasculine"), _ -> States.choices(AccountState.values()));
    }

    private void offerConditions() {
        ZoneId zone = tree().usualZone(scope.only());
        narrow().text("nom", T.of("account.lastName"))
                .optionalText("matricule", T.of("account.matricule"))
                .text("identifiant", T.of("account.username"))
                .optionalText("email", T.of("account.email"))
                .day("creation", T.of("account.created"), zone)
                .optionalDay("connexion", T.of("account.lastSignIn"), zone);
        letters("nom", StudentRow::name);
    }

    private void offerColumns() {
        grid().text("nom", T.of("account.lastName"), StudentRow::name).setWidth("164px");
        grid().text("matricule", T.of("account.matricule"), StudentRow::matricule)
                .setWidth("104px")
                .setFlexGrow(0);
        grid().text("identifiant", T.of("account.username"), StudentRow::username)
                .setWidth("136px");
        if (scope.only() == null) {
            grid().code(
                            "universite",
                            T.of("account.university"),
                            row -> tree().code(row.university()),
                            row -> tree().name(row.university()));
        }
        grid().onDemand(grid().unsorted(grid().text("email", T.of("account.email"), StudentRow::email)))
                .setWidth("190px");
        grid().onDemand(grid().name("ufr", T.of("account.faculty"), row -> tree().name(row.faculty())))
                .setWidth("150px");
        grid().name("filiere", T.of("account.programme"), row -> tree().name(row.programme()))
                .setWidth("150px")
                .setFlexGrow(4);
        grid().plain("niveau", T.of("account.level"), row -> row.level().name())
                .setWidth("78px")
                .setFlexGrow(0);
        grid().plain(
                        "creation",
                        T.of("account.created"),
                        row -> Times.day(row.createdAt(), tree().zone(row.university())))
                .setWidth("108px")
                .setFlexGrow(0);
        grid().written(
                        grid().unsorted(grid().plain("connexion", T.of("account.lastSignIn"), this::lastSignIn)),
                        row -> row.lastSignInAt() == null
                                ? ""
                                : Times.day(row.lastSignInAt(), tree().zone(row.university())))
                .setWidth("118px")
                .setFlexGrow(0);
        grid().badge("etat", T.of("account.state"), row -> States.badge(row.state()))
                .setWidth("106px")
                .setFlexGrow(0);
        grid().phone(row -> new PhoneRow(
                row.name(),
                row.level() + " · " + tree().name(row.programme()),
                Optional.of(row.state())
                        .filter(state -> state != AccountState.ACTIVE)
                        .map(States::badge)));
    }

    private void offerEdits(LastChanges changes) {
        cells(new EditableRows<>(
                        StudentRow::name,
                        row -> students.row(row.id()),
                        row -> changes.of("student", row.id().value())))
                .cell("identifiant", text(StudentValue.USERNAME, Identity.USERNAME_MOST, StudentRow::username))
                .cell("matricule", text(StudentValue.MATRICULE, Identity.MATRICULE_MOST, StudentRow::matricule))
                .cell("email", text(StudentValue.EMAIL, Identity.EMAIL_MOST, StudentRow::email))
                .cell(
                        "niveau",
                        EditableCell.oneOf(
                                StudentValue.LEVEL.field(),
                                StructureChoices.levelFilter(),
                                row -> row.level().name(),
                                (row, text) -> students.change(row.id(), row.version(), StudentValue.LEVEL, text)));
    }

    private EditableCell<StudentRow> text(StudentValue value, int most, Function<StudentRow, @Nullable String> shown) {
        return EditableCell.text(
                value.field(), most, shown, (row, text) -> students.change(row.id(), row.version(), value, text));
    }

    private String lastSignIn(StudentRow row) {
        return row.lastSignInAt() == null
                ? "—"
                : Times.near(row.lastSignInAt(), clock.instant(), tree().zone(row.university()));
    }

    private CatalogueTree tree() {
        return catalogue.tree();
    }

    private StructureChoices choices() {
        return new StructureChoices(tree(), scope);
    }

    @Override
    protected EditForm<StudentData> form() {
        return new StudentForm(tree(), scope);
    }

    @Override
    protected AccountId save(StudentData data) {
        return students.add(data);
    }

    @Override
    protected void save(AccountId id, int version, StudentData data) {
        students.edit(id, version, data);
    }

    @Override
    protected Opened<StudentData> load(AccountId id) {
        StudentAccounts.Opened student = students.open(id);
        return new Opened<>(
                student.data(),
                student.version(),
                new Person(
                        id,
                        name(student.data().identity()),
                        student.state(),
                        tree().zone(student.data().place().university())));
    }
}

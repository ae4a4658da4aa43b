package etudeline.account.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import etudeline.academics.Catalogue;
import etudeline.academics.CatalogueTree;
import etudeline.access.CurrentUser;
import etudeline.access.UniversityScope;
import etudeline.account.AccountState;
import etudeline.account.Identity;
import etudeline.account.OneTimeLinks;
import etudeline.account.StudentAccounts;
import etudeline.account.StudentData;
import etudeline.account.StudentFilter;
import etudeline.account.StudentRow;
import etudeline.kit.AccountId;
import etudeline.kit.FacultyId;
import etudeline.kit.Level;
import etudeline.kit.Missing;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Role;
import etudeline.kit.UniversityId;
import etudeline.kit.ui.Buttons;
import etudeline.kit.ui.DeleteDialog;
import etudeline.kit.ui.EmptyState;
import etudeline.kit.ui.FormPanel;
import etudeline.kit.ui.FormTask;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.ListPage;
import etudeline.kit.ui.ListState;
import etudeline.kit.ui.PhoneRow;
import etudeline.kit.ui.RowAction;
import etudeline.kit.ui.RowMenu;
import etudeline.kit.ui.RowSource;
import etudeline.kit.ui.T;
import etudeline.kit.ui.Times;
import etudeline.kit.ui.Toast;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The students an administrator reaches. */
@Route("admin/etudiants")
@RolesAllowed({Role.Names.PLATFORM_ADMINISTRATOR, Role.Names.UNIVERSITY_ADMINISTRATOR})
class StudentsView extends ListPage<StudentRow, StudentFilter> implements HasUrlParameter<Long> {

    /** Whom an action is about. */
    private record Person(AccountId id, String name, AccountState state, UniversityId university) {}

    private final StudentAccounts students;
    private final OneTimeLinks links;
    private final Catalogue catalogue;
    private final UniversityScope scope;
    private final Clock clock;
    private @Nullable Long wanted;

    StudentsView(
            StudentAccounts students, OneTimeLinks links, Catalogue catalogue, CurrentUser currentUser, Clock clock) {
        super(
                T.of("account.students"),
                new RowSource<>("etudiants", StudentRow::id, students::rows, students::count),
                StudentsView::filter);
        this.students = students;
        this.links = links;
        this.catalogue = catalogue;
        this.scope = currentUser.require().scope();
        this.clock = clock;
        actions(Buttons.primary(Icon.PLUS, T.of("kit.add"), () -> whenFree(this::add)));
        whenEmpty(
                new EmptyState(
                        Icon.GRADUATION_CAP,
                        T.of("account.students.none"),
                        Buttons.plain(T.of("kit.add"), () -> whenFree(this::add))),
                T.of("account.students.nothingFound"));
        offerFilters();
        offerColumns();
        grid().menu(rowActions().stream()
                .map(action -> action.of((StudentRow row) -> person(row)))
                .toList());
        grid().onChosen(row -> choose(row.id()));
    }

    private static Person person(StudentRow row) {
        return new Person(row.id(), row.name(), row.state(), row.university());
    }

    private static StudentFilter filter(ListState state) {
        return new StudentFilter(
                state.search(),
                state.id("universite", UniversityId::new),
                state.id("ufr", FacultyId::new),
                state.id("filiere", ProgrammeId::new),
                state.constant("niveau", Level.class),
                state.constant("etat", AccountState.class));
    }

    private void offerFilters() {
        if (scope.only() == null) {
            facet("universite", T.of("account.university"), T.of("kit.allFeminine"), _ -> places().universityFilter());
        }
        facet("ufr", T.of("account.faculty"), T.of("kit.allFeminine"), state -> places().facultyFilter(state));
        facet("filiere", T.of("account.programme"), T.of("kit.allFeminine"), state -> places().programmeFilter(state));
        facet("niveau", T.of("account.level"), T.of("kit.allMasculine"), _ -> Places.levelFilter());
        facet("etat", T.of("account.state"), T.of("kit.allMasculine"), _ -> States.choices(AccountState.values()));
    }

    private void offerColumns() {
        grid().text("nom", T.of("account.lastName"), StudentRow::name).addClassName("strong");
        grid().text("matricule", T.of("account.matricule"), StudentRow::matricule);
        grid().text("identifiant", T.of("account.username"), StudentRow::username);
        if (scope.only() == null) {
            grid().plain("", T.of("account.university"), row -> tree().name(row.university()));
        }
        grid().plain("", T.of("account.programme"), row -> tree().name(row.programme()))
                .setFlexGrow(2);
        grid().plain("niveau", T.of("account.level"), row -> row.level().name());
        grid().plain("creation", T.of("account.created"), row -> Times.day(row.createdAt(), zone(row.university())));
        grid().plain("", T.of("account.lastSignIn"), this::lastSignIn);
        grid().badge("etat", T.of("account.state"), row -> States.badge(row.state()));
        grid().phone(row -> new PhoneRow(
                row.name(),
                row.level() + " · " + tree().name(row.programme()),
                Optional.of(row.state())
                        .filter(state -> state != AccountState.ACTIVE)
                        .map(States::badge)));
    }

    private String lastSignIn(StudentRow row) {
        return row.lastSignInAt() == null
                ? "—"
                : Times.near(row.lastSignInAt(), clock.instant(), zone(row.university()));
    }

    private CatalogueTree tree() {
        return catalogue.tree();
    }

    private Places places() {
        return new Places(tree(), scope);
    }

    private ZoneId zone(UniversityId university) {
        return tree().university(university).map(CatalogueTree.University::zone).orElse(ZoneId.of("UTC"));
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable Long id) {
        wanted = id;
    }

    @Override
    protected void entered(BeforeEnterEvent event) {
        if (wanted != null && !isOpen(wanted.toString())) {
            try {
                edit(new AccountId(wanted));
            } catch (Missing unknown) {
                event.rerouteToError(new NotFoundException(), "");
            }
        }
    }

    private void choose(AccountId id) {
        if (!isOpen(id.toString())) {
            whenFree(() -> edit(id));
        }
    }

    private void add() {
        FormTask<StudentData> task = FormTask.adding(data -> {
            Person added = person(students.open(students.add(data)));
            showLink(added, T.of("account.link.created", added.name()));
        });
        open(
                new FormPanel<>(
                        T.of("account.students.add"),
                        new StudentForm(tree(), scope),
                        task.then(this::refresh),
                        this::close),
                "");
    }

    private void edit(AccountId id) {
        StudentAccounts.Opened student = students.open(id);
        FormTask<StudentData> task = FormTask.editing(
                () -> {
                    StudentAccounts.Opened now = students.open(id);
                    return new FormTask.Loaded<>(now.data(), now.version());
                },
                (data, version) -> students.edit(id, version, data));
        FormPanel<StudentData> panel = new FormPanel<>(
                person(student).name(), new StudentForm(tree(), scope), task.then(() -> saved(id)), this::close);
        panel.with(RowMenu.of(rowActions(), person(student)));
        panel.above(States.badge(student.state()).create());
        open(panel, id.toString());
    }

    private static Person person(StudentAccounts.Opened student) {
        Identity identity = student.data().identity();
        return new Person(
                student.id(),
                identity.lastName() + " " + identity.firstName(),
                student.state(),
                student.data().place().university());
    }

    private void saved(AccountId id) {
        refresh();
        Toast.show(T.of("account.saved", person(students.open(id)).name()));
    }

    private List<RowAction<Person>> rowActions() {
        return List.of(
                new RowAction<>(
                        Icon.PENCIL,
                        T.of("kit.edit"),
                        person -> !isOpen(person.id().toString()),
                        person -> choose(person.id())),
                new RowAction<>(Icon.KEY_ROUND, T.of("account.link.issue"), person -> showLink(person, person.name())),
                new RowAction<>(
                        Icon.USER_CHECK,
                        T.of("account.activate"),
                        person -> person.state() != AccountState.ACTIVE,
                        this::activate),
                new RowAction<>(
                        Icon.USER_X,
                        T.of("account.deactivate"),
                        person -> person.state() != AccountState.DEACTIVATED,
                        this::deactivate),
                new RowAction<>(Icon.TRASH_2, T.of("kit.delete"), this::delete));
    }

    private void showLink(Person person, String title) {
        LinkDialog.open(title, links.issue(person.id()), zone(person.university()));
    }

    private void activate(Person person) {
        students.activate(person.id());
        refresh();
        Toast.show(T.of("account.activated", person.name()));
    }

    private void deactivate(Person person) {
        students.deactivate(person.id());
        refresh();
        Toast.undo(T.of("account.deactivated", person.name()), () -> activate(person));
    }

    private void delete(Person person) {
        DeleteDialog.open(person.name(), students.previewDeletion(person.id()), typed -> {
            students.delete(person.id(), typed);
            if (isOpen(person.id().toString())) {
                close();
            }
            refresh();
            Toast.show(T.of("account.deleted", person.name()));
        });
    }
}

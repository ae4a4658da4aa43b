package etudeline.account.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.OptionalParameter;
import etudeline.account.AccountState;
import etudeline.account.Identity;
import etudeline.account.OneTimeLinks;
import etudeline.kit.AccountId;
import etudeline.kit.Missing;
import etudeline.kit.Refused;
import etudeline.kit.ui.Buttons;
import etudeline.kit.ui.DeleteDialog;
import etudeline.kit.ui.EditForm;
import etudeline.kit.ui.EmptyState;
import etudeline.kit.ui.FormPanel;
import etudeline.kit.ui.FormTask;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.ListPage;
import etudeline.kit.ui.ListState;
import etudeline.kit.ui.RowAction;
import etudeline.kit.ui.RowMenu;
import etudeline.kit.ui.RowSource;
import etudeline.kit.ui.T;
import etudeline.kit.ui.Toast;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the lists of students, professors and administrators have in common: adding, a form beside the list under an address
 * of its own, in, out, gone, and one-time links. Texts are found by the list's name, such as {@code account.students}.
 *
 * @param <R> a row
 * @param <F> which rows are shown
 * @param <D> what the form edits
 */
abstract class PeopleList<R, F, D> extends ListPage<R, F> implements HasUrlParameter<Long> {

    /** Whom an action is about. */
    record Person(AccountId id, String name, AccountState state, ZoneId zone) {}

    /** A person as a form opens it. */
    record Opened<D>(D data, int version, Person person) {}

    private final String name;
    private final People people;
    private final OneTimeLinks links;
    private @Nullable Long wanted;

    PeopleList(String name, RowSource<R, F> source, Function<ListState, F> filter, People people, OneTimeLinks links) {
        super(T.of(name), source, filter);
        this.name = name;
        this.people = people;
        this.links = links;
    }

    protected abstract Person person(R row);

    /** Whether it is the account of whoever looks: nobody shuts out themselves. */
    protected boolean isOwn(AccountId id) {
        return false;
    }

    protected abstract EditForm<D> form();

    protected abstract AccountId save(D data);

    protected abstract void save(AccountId id, int version, D data);

    protected abstract Opened<D> load(AccountId id);

    /** To be called at the end of the constructor, when filters and columns are declared. */
    protected final void ready(Icon icon) {
        actions(Buttons.primary(Icon.PLUS, T.of("kit.add"), () -> whenFree(this::add)));
        whenEmpty(
                new EmptyState(
                        icon, T.of(name + ".none"), Buttons.plain(T.of(name + ".add"), () -> whenFree(this::add))),
                T.of(name + ".nothingFound"));
        grid().menu(rowActions().stream().map(action -> action.of(this::person)).toList());
        grid().onChosen(row -> {
            if (row != null) {
                choose(person(row).id());
            }
        });
    }

    protected static String name(Identity identity) {
        return identity.lastName() + " " + identity.firstName();
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
        FormTask<D> task = FormTask.adding(data -> {
            Person added = load(save(data)).person();
            showLink(added, T.of("account.link.created", added.name()));
        });
        open(new FormPanel<>(T.of(name + ".add"), form(), task.then(this::refresh), this::close), "");
    }

    @Override
    protected void reopenNew() {
        add();
    }

    private void edit(AccountId id) {
        Person person = load(id).person();
        FormTask<D> task = FormTask.editing(
                () -> {
                    Opened<D> now = load(id);
                    return new FormTask.Loaded<>(now.data(), now.version());
                },
                (data, version) -> save(id, version, data));
        FormPanel<D> panel = new FormPanel<>(person.name(), form(), task.then(() -> saved(id)), this::close);
        panel.with(RowMenu.of(deeds(), person));
        panel.above(States.badge(person.state()).create());
        open(panel, id.toString());
    }

    private void saved(AccountId id) {
        refresh();
        Toast.show(T.of("account.saved", load(id).person().name()));
    }

    private List<RowAction<Person>> rowActions() {
        RowAction<Person> edit = new RowAction<>(
                Icon.PENCIL,
                T.of("kit.edit"),
                person -> !isOpen(person.id().toString()),
                person -> choose(person.id()));
        return Stream.concat(Stream.of(edit), deeds().stream()).toList();
    }

    /** What the menu above an open form offers, too. */
    private List<RowAction<Person>> deeds() {
        return List.of(
                new RowAction<>(Icon.KEY_ROUND, T.of("account.link.issue"), person -> showLink(person, person.name())),
                new RowAction<>(
                        Icon.USER_CHECK,
                        T.of("account.confirm"),
                        person -> person.state() == AccountState.PENDING,
                        this::activate),
                new RowAction<>(
                        Icon.USER_X,
                        T.of("account.refuse"),
                        person -> person.state() == AccountState.PENDING,
                        this::deactivate),
                new RowAction<>(
                        Icon.USER_CHECK,
                        T.of("account.activate"),
                        person -> person.state() == AccountState.DEACTIVATED,
                        this::activate),
                new RowAction<>(
                        Icon.USER_X,
                        T.of("account.deactivate"),
                        person -> person.state() == AccountState.ACTIVE && !isOwn(person.id()),
                        this::deactivate),
                new RowAction<>(Icon.TRASH_2, T.of("kit.delete"), person -> !isOwn(person.id()), this::delete));
    }

    private void showLink(Person person, String title) {
        LinkDialog.open(title, links.issue(person.id()), person.zone());
    }

    /** The state stands in the list and above an open form. */
    private void changed(Person person) {
        refresh();
        if (isOpen(person.id().toString())) {
            whenFree(() -> edit(person.id()));
        }
    }

    private void activate(Person person) {
        people.activate().accept(person.id());
        changed(person);
        Toast.show(T.of("account.activated", person.name()));
    }

    private void deactivate(Person person) {
        try {
            people.deactivate().accept(person.id());
            changed(person);
            Toast.undo(T.of("account.deactivated", person.name()), () -> activate(person));
        } catch (Refused refused) {
            Toast.show(T.of(refused.problems().getFirst()));
        }
    }

    private void delete(Person person) {
        DeleteDialog.open(person.name(), people.previewDeletion().apply(person.id()), typed -> {
            people.delete().accept(person.id(), typed);
            if (isOpen(person.id().toString())) {
                close();
            }
            refresh();
            Toast.show(T.of("account.deleted", person.name()));
        });
    }
}

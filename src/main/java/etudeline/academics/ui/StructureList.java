package etudeline.academics.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.OptionalParameter;
import etudeline.academics.Catalogue;
import etudeline.academics.DeletionPreview;
import etudeline.academics.StructureChoices;
import etudeline.academics.StructureFilter;
import etudeline.academics.StructureValue;
import etudeline.access.CurrentUser;
import etudeline.access.Viewer;
import etudeline.audit.ui.LastChanges;
import etudeline.kit.FacultyId;
import etudeline.kit.Level;
import etudeline.kit.Missing;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Role;
import etudeline.kit.Semester;
import etudeline.kit.UniversityId;
import etudeline.kit.ui.Buttons;
import etudeline.kit.ui.CellEdits;
import etudeline.kit.ui.EditForm;
import etudeline.kit.ui.EditableCell;
import etudeline.kit.ui.EditableRows;
import etudeline.kit.ui.EmptyState;
import etudeline.kit.ui.FormPanel;
import etudeline.kit.ui.FormTask;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.ListPage;
import etudeline.kit.ui.ListState;
import etudeline.kit.ui.RowAction;
import etudeline.kit.ui.RowSource;
import etudeline.kit.ui.T;
import etudeline.kit.ui.Toast;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the four lists of the structure have in common. Texts are found by the list's name. */
abstract class StructureList<R> extends ListPage<R, StructureFilter> implements HasUrlParameter<Long> {

    private final String name;
    private final Catalogue catalogue;
    private final CurrentUser currentUser;
    private @Nullable Long wanted;

    /** The list of that name, such as "faculty"; the button adds one more. */
    protected StructureList(
            String name,
            RowSource<R, StructureFilter> source,
            Catalogue catalogue,
            CurrentUser currentUser,
            @Nullable Button add) {
        Button[] actions = add == null ? new Button[0] : new Button[] {add};
        super(T.of("academics." + name + ".list"), source, StructureList::filter, actions);
        this.name = name;
        this.catalogue = catalogue;
        this.currentUser = currentUser;
    }

    private static StructureFilter filter(ListState state) {
        return new StructureFilter(
                state.search(),
                state.id("universite", UniversityId::new),
                state.id("ufr", FacultyId::new),
                state.id("filiere", ProgrammeId::new),
                state.constant("niveau", Level.class),
                state.constant("semestre", Semester.class),
                state.conditions());
    }

    /** Changes one value of a row, and says what the row is then. */
    protected interface Edit<R> {
        R edit(R seen, StructureValue value, String text);
    }

    /** Lets names and codes be edited where they stand; {@code now} reads a row anew. */
    protected final CellEdits<R> editableNames(
            Function<R, String> called, UnaryOperator<R> now, Edit<R> edit, LastChanges changes) {
        return cells(new EditableRows<>(called, now, row -> changes.of(name, id(row))))
                .cell(
                        "nom",
                        EditableCell.text(
                                StructureValue.NAME.field(),
                                StructureValue.NAME_MOST,
                                called,
                                (row, text) -> edit.edit(row, StructureValue.NAME, text)));
    }

    /** The code of each row, edited where it stands. */
    protected final EditableCell<R> code(Function<R, String> code, Edit<R> edit) {
        return EditableCell.text(
                StructureValue.CODE.field(),
                StructureValue.CODE_MOST,
                code,
                (row, text) -> edit.edit(row, StructureValue.CODE, text));
    }

    /** To be called at the end of the constructor: a row opens its form. */
    protected final void rowsOpen() {
        Button add = add();
        if (add == null) {
            whenEmpty(new EmptyState(Icon.INBOX, text("none")), text("nothingFound"));
        } else {
            add.addClickListener(_ -> startAdding());
            whenEmpty(
                    new EmptyState(Icon.INBOX, text("none"), Buttons.plain(text("add"), this::startAdding)),
                    text("nothingFound"));
        }
        grid().onChosen(row -> {
            if (row != null) {
                choose(id(row));
            }
        });
        grid().menu(List.of(
                new RowAction<>(Icon.PENCIL, T.of("kit.edit"), row -> choose(id(row))),
                new RowAction<>(
                        Icon.ARROW_LEFT_RIGHT, T.of("academics.move"), _ -> canMove(), row -> askToMove(id(row))),
                new RowAction<>(Icon.TRASH_2, T.of("kit.delete"), this::isDeletable, this::delete)));
    }

    /** Whether what this list shows can stand somewhere else. */
    protected boolean canMove() {
        return false;
    }

    /** Asks where to. */
    protected void move(long id) {}

    private void askToMove(long id) {
        whenFree(() -> move(id));
    }

    /** What is open would show where it was. */
    protected final void moved() {
        close();
        refresh();
    }

    private void startAdding() {
        whenFree(this::reopenNew);
    }

    @Override
    protected void reopenNew() {
        open(addingPanel(), "");
    }

    private void choose(long id) {
        if (!isOpen(Long.toString(id))) {
            whenFree(() -> edit(id));
        }
    }

    private void edit(long id) {
        FormPanel<?> panel = editingPanel(id);
        if (canMove()) {
            // A phone's rows have no menu.
            panel.with(Buttons.icon(Icon.ARROW_LEFT_RIGHT, T.of("academics.move"), () -> askToMove(id)));
        }
        open(panel, Long.toString(id));
    }

    protected abstract @Nullable Button add();

    protected abstract FormPanel<?> addingPanel();

    /** {@link Missing} when there is no such row for this person. */
    protected abstract FormPanel<?> editingPanel(long id);

    protected abstract long id(R row);

    protected abstract void delete(R row);

    protected boolean isDeletable(R row) {
        return true;
    }

    protected final <E> FormPanel<E> panel(String title, EditForm<E> form, FormTask<E> task) {
        return new FormPanel<>(
                title,
                form,
                task.then(() -> {
                    Toast.show(text("saved"));
                    refresh();
                }),
                this::close);
    }

    /** Shows what goes along, lets the administrator decide about students, and has it deleted. */
    protected final void askToDelete(DeletionPreview preview, BiConsumer<String, @Nullable ProgrammeId> deletion) {
        StudentsFate fate = new StudentsFate(choices(), preview);
        fate.open((typed, moveTo) -> {
            deletion.accept(typed, moveTo);
            close();
            refresh();
            Toast.show(T.of("academics.deleted", preview.name()));
        });
    }

    protected final StructureChoices choices() {
        return new StructureChoices(catalogue.tree(), viewer().scope());
    }

    protected final Viewer viewer() {
        return currentUser.require();
    }

    protected final boolean isPrincipal() {
        return viewer().is(Role.PLATFORM_ADMINISTRATOR);
    }

    protected final void universityFacet() {
        if (isPrincipal()) {
            choice(
                    "universite",
                    T.of("academics.university"),
                    T.of("academics.all.f"),
                    _ -> choices().universityFilter());
        }
    }

    protected final String text(String what) {
        return T.of("academics." + name + "." + what);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable Long id) {
        wanted = id;
    }

    @Override
    protected final void entered(BeforeEnterEvent event) {
        if (wanted != null && !isOpen(wanted.toString())) {
            try {
                edit(wanted);
            } catch (Missing unknown) {
                event.rerouteToError(new NotFoundException(), "");
            }
        }
    }
}

package etudeline.academics.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.Route;
import etudeline.academics.Catalogue;
import etudeline.academics.StructureChoices;
import etudeline.academics.StructureFilter;
import etudeline.academics.StructureValue;
import etudeline.academics.SubjectRow;
import etudeline.academics.Subjects;
import etudeline.access.CurrentUser;
import etudeline.audit.ui.LastChanges;
import etudeline.exchange.ui.ExportButton;
import etudeline.kit.Role;
import etudeline.kit.SubjectId;
import etudeline.kit.ui.Buttons;
import etudeline.kit.ui.FormPanel;
import etudeline.kit.ui.FormTask;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.PhoneRow;
import etudeline.kit.ui.RowSource;
import etudeline.kit.ui.T;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Subjects (matières). */
@Route("admin/matieres")
@RolesAllowed({Role.Names.PLATFORM_ADMINISTRATOR, Role.Names.UNIVERSITY_ADMINISTRATOR})
class SubjectsView extends StructureList<SubjectRow> {

    private final Subjects subjects;
    private final Button add;

    SubjectsView(Subjects subjects, Catalogue catalogue, CurrentUser currentUser, LastChanges changes) {
        Button add = Buttons.primary(Icon.PLUS, T.of("kit.add"), () -> {});
        RowSource<SubjectRow, StructureFilter> source =
                new RowSource<>("matieres", SubjectRow::id, subjects::rows, subjects::total);
        super("subject", source, catalogue, currentUser, add);
        this.subjects = subjects;
        this.add = add;
        universityFacet();
        choice(
                "ufr",
                T.of("academics.faculty"),
                T.of("academics.all.f"),
                state -> choices().facultyFilter(state));
        choice(
                "filiere",
                T.of("academics.programme"),
                T.of("academics.all.f"),
                state -> choices().programmeFilter(state));
        choice("niveau", T.of("academics.level"), T.of("academics.all.m"), _ -> StructureChoices.levelFilter());
        choice("semestre", T.of("academics.semester"), T.of("academics.all.m"), _ -> StructureChoices.semesterFilter());
        narrow().text("nom", T.of("academics.name")).text("code", T.of("academics.code"));
        letters("nom", SubjectRow::name);
        grid().text("nom", T.of("academics.name"), SubjectRow::name)
                .setWidth("180px")
                .setFlexGrow(3);
        grid().text("code", T.of("academics.code"), SubjectRow::code).setFlexGrow(0);
        grid().name(
                        "filiere",
                        T.of("academics.programme"),
                        row -> catalogue.tree().name(row.programme()))
                .setWidth("140px")
                .setFlexGrow(2);
        grid().plain("niveau", T.of("academics.level"), row -> row.level() + " · " + row.semester())
                .setFlexGrow(0);
        if (isPrincipal()) {
            grid().code(
                            "universite",
                            T.of("academics.university"),
                            row -> catalogue.tree().code(row.university()),
                            row -> catalogue.tree().name(row.university()));
        }
        grid().phone(row -> new PhoneRow(
                row.name(),
                row.level() + " · " + row.semester() + " · " + catalogue.tree().name(row.programme()),
                Optional.empty()));
        actions(ExportButton.of(() -> table(subjects::reading)));
        editableNames(SubjectRow::name, row -> subjects.row(row.id()), this::change, changes)
                .cell("code", code(SubjectRow::code, this::change));
        rowsOpen();
    }

    private SubjectRow change(SubjectRow seen, StructureValue value, String text) {
        return subjects.change(seen.id(), seen.version(), value, text);
    }

    @Override
    protected @Nullable Button add() {
        return add;
    }

    @Override
    protected FormPanel<?> addingPanel() {
        return panel(text("add"), new SubjectForm(choices()), FormTask.adding(subjects::add));
    }

    @Override
    protected FormPanel<?> editingPanel(long id) {
        SubjectId one = new SubjectId(id);
        return panel(
                subjects.open(one).data().name(),
                new SubjectForm(choices()).keepingPlace(),
                FormTask.editing(
                        () -> {
                            Subjects.Opened opened = subjects.open(one);
                            return new FormTask.Loaded<>(opened.data(), opened.version());
                        },
                        (data, version) -> subjects.edit(one, version, data)));
    }

    @Override
    protected long id(SubjectRow row) {
        return row.id().value();
    }

    @Override
    protected boolean canMove() {
        return true;
    }

    @Override
    protected void move(long id) {
        SubjectId one = new SubjectId(id);
        Subjects.Opened opened = subjects.open(one);
        MoveDialog.open(
                new FormTask.Loaded<>(opened.data().place(), opened.version()),
                new SubjectMoveForm(
                        choices(), choices().tree().subject(one).orElseThrow().university()),
                to -> subjects.previewMove(one, to),
                (to, version) -> subjects.move(one, version, to),
                this::moved);
    }

    @Override
    protected void delete(SubjectRow row) {
        askToDelete(subjects.previewDeletion(row.id()), (typed, moveTo) -> subjects.delete(row.id(), typed, moveTo));
    }
}

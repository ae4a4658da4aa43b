package etudeline.academics.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.Route;
import etudeline.academics.Catalogue;
import etudeline.academics.ProgrammeRow;
import etudeline.academics.Programmes;
import etudeline.academics.StructureFilter;
import etudeline.academics.StructureValue;
import etudeline.access.CurrentUser;
import etudeline.audit.ui.LastChanges;
import etudeline.exchange.ui.ExportButton;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Role;
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

/** Programmes (filières). */
@Route("admin/filieres")
@RolesAllowed({Role.Names.PLATFORM_ADMINISTRATOR, Role.Names.UNIVERSITY_ADMINISTRATOR})
class ProgrammesView extends StructureList<ProgrammeRow> {

    private final Programmes programmes;
    private final Button add;

    ProgrammesView(Programmes programmes, Catalogue catalogue, CurrentUser currentUser, LastChanges changes) {
        Button add = Buttons.primary(Icon.PLUS, T.of("kit.add"), () -> {});
        RowSource<ProgrammeRow, StructureFilter> source =
                new RowSource<>("filieres", ProgrammeRow::id, programmes::rows, programmes::total);
        super("programme", source, catalogue, currentUser, add);
        this.programmes = programmes;
        this.add = add;
        universityFacet();
        choice(
                "ufr",
                T.of("academics.faculty"),
                T.of("academics.all.f"),
                state -> choices().facultyFilter(state));
        narrow().text("nom", T.of("academics.name")).text("code", T.of("academics.code"));
        letters("nom", ProgrammeRow::name);
        grid().text("nom", T.of("academics.name"), ProgrammeRow::name)
                .setWidth("200px")
                .setFlexGrow(3);
        grid().text("code", T.of("academics.code"), ProgrammeRow::code);
        grid().name("ufr", T.of("academics.faculty"), row -> catalogue.tree().name(row.faculty()))
                .setWidth("160px")
                .setFlexGrow(2);
        if (isPrincipal()) {
            grid().code(
                            "universite",
                            T.of("academics.university"),
                            row -> catalogue.tree().code(row.university()),
                            row -> catalogue.tree().name(row.university()));
        }
        grid().phone(row ->
                new PhoneRow(row.name(), row.code() + " · " + catalogue.tree().name(row.faculty()), Optional.empty()));
        actions(ExportButton.of(() -> table(programmes::reading)));
        editableNames(ProgrammeRow::name, row -> programmes.row(row.id()), this::change, changes)
                .cell("code", code(ProgrammeRow::code, this::change));
        rowsOpen();
    }

    private ProgrammeRow change(ProgrammeRow seen, StructureValue value, String text) {
        return programmes.change(seen.id(), seen.version(), value, text);
    }

    @Override
    protected @Nullable Button add() {
        return add;
    }

    @Override
    protected FormPanel<?> addingPanel() {
        return panel(text("add"), new ProgrammeForm(choices()), FormTask.adding(programmes::add));
    }

    @Override
    protected FormPanel<?> editingPanel(long id) {
        ProgrammeId one = new ProgrammeId(id);
        return panel(
                programmes.open(one).data().name(),
                new ProgrammeForm(choices()).keepingPlace(),
                FormTask.editing(
                        () -> {
                            Programmes.Opened opened = programmes.open(one);
                            return new FormTask.Loaded<>(opened.data(), opened.version());
                        },
                        (data, version) -> programmes.edit(one, version, data)));
    }

    @Override
    protected long id(ProgrammeRow row) {
        return row.id().value();
    }

    @Override
    protected boolean canMove() {
        return true;
    }

    @Override
    protected void move(long id) {
        ProgrammeId one = new ProgrammeId(id);
        Programmes.Opened opened = programmes.open(one);
        MoveDialog.open(
                new FormTask.Loaded<>(opened.data().faculty(), opened.version()),
                new ProgrammeMoveForm(
                        choices(), choices().tree().programme(one).orElseThrow().university()),
                to -> programmes.previewMove(one, to),
                (to, version) -> programmes.move(one, version, to),
                this::moved);
    }

    @Override
    protected void delete(ProgrammeRow row) {
        askToDelete(
                programmes.previewDeletion(row.id()), (typed, moveTo) -> programmes.delete(row.id(), typed, moveTo));
    }
}

package etudeline.academics.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.Route;
import etudeline.academics.Catalogue;
import etudeline.academics.Faculties;
import etudeline.academics.FacultyRow;
import etudeline.academics.StructureFilter;
import etudeline.academics.StructureValue;
import etudeline.access.CurrentUser;
import etudeline.audit.ui.LastChanges;
import etudeline.exchange.ui.ExportButton;
import etudeline.kit.FacultyId;
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

/** Faculties (UFR). */
@Route("admin/ufr")
@RolesAllowed({Role.Names.PLATFORM_ADMINISTRATOR, Role.Names.UNIVERSITY_ADMINISTRATOR})
class FacultiesView extends StructureList<FacultyRow> {

    private final Faculties faculties;
    private final Button add;

    FacultiesView(Faculties faculties, Catalogue catalogue, CurrentUser currentUser, LastChanges changes) {
        Button add = Buttons.primary(Icon.PLUS, T.of("kit.add"), () -> {});
        RowSource<FacultyRow, StructureFilter> source =
                new RowSource<>("ufr", FacultyRow::id, faculties::rows, faculties::total);
        super("faculty", source, catalogue, currentUser, add);
        this.faculties = faculties;
        this.add = add;
        universityFacet();
        narrow().text("nom", T.of("academics.name")).text("code", T.of("academics.code"));
        letters("nom", FacultyRow::name);
        grid().text("nom", T.of("academics.name"), FacultyRow::name)
                .setWidth("220px")
                .setFlexGrow(3);
        grid().text("code", T.of("academics.code"), FacultyRow::code);
        if (isPrincipal()) {
            grid().code(
                            "universite",
                            T.of("academics.university"),
                            row -> catalogue.tree().code(row.university()),
                            row -> catalogue.tree().name(row.university()));
        }
        grid().phone(row -> new PhoneRow(
                row.name(), row.code() + " · " + catalogue.tree().name(row.university()), Optional.empty()));
        actions(ExportButton.of(() -> table(faculties::reading)));
        editableNames(FacultyRow::name, row -> faculties.row(row.id()), this::change, changes)
                .cell("code", code(FacultyRow::code, this::change));
        rowsOpen();
    }

    private FacultyRow change(FacultyRow seen, StructureValue value, String text) {
        return faculties.change(seen.id(), seen.version(), value, text);
    }

    @Override
    protected @Nullable Button add() {
        return add;
    }

    @Override
    protected FormPanel<?> addingPanel() {
        return panel(text("add"), new FacultyForm(choices()), FormTask.adding(faculties::add));
    }

    @Override
    protected FormPanel<?> editingPanel(long id) {
        FacultyId one = new FacultyId(id);
        return panel(
                faculties.open(one).data().name(),
                new FacultyForm(choices()),
                FormTask.editing(
                        () -> {
                            Faculties.Opened opened = faculties.open(one);
                            return new FormTask.Loaded<>(opened.data(), opened.version());
                        },
                        (data, version) -> faculties.edit(one, version, data)));
    }

    @Override
    protected long id(FacultyRow row) {
        return row.id().value();
    }

    @Override
    protected void delete(FacultyRow row) {
        askToDelete(faculties.previewDeletion(row.id()), (typed, moveTo) -> faculties.delete(row.id(), typed, moveTo));
    }
}

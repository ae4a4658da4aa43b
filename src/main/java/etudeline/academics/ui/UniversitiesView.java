package etudeline.academics.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.Route;
import etudeline.academics.Catalogue;
import etudeline.academics.CatalogueTree;
import etudeline.academics.Logos;
import etudeline.academics.StructureFilter;
import etudeline.academics.StructureValue;
import etudeline.academics.Universities;
import etudeline.academics.UniversityRow;
import etudeline.access.CurrentUser;
import etudeline.audit.ui.LastChanges;
import etudeline.exchange.ui.ExportButton;
import etudeline.kit.Role;
import etudeline.kit.UniversityId;
import etudeline.kit.ui.Buttons;
import etudeline.kit.ui.CellEdits;
import etudeline.kit.ui.FormPanel;
import etudeline.kit.ui.FormTask;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.PhoneRow;
import etudeline.kit.ui.RowSource;
import etudeline.kit.ui.T;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Universities: all for the principal, the own one for its administrators. */
@Route("admin/universites")
@RolesAllowed({Role.Names.PLATFORM_ADMINISTRATOR, Role.Names.UNIVERSITY_ADMINISTRATOR})
class UniversitiesView extends StructureList<UniversityRow> {

    private final Universities universities;
    private final Logos logos;
    private final @Nullable Button add;

    UniversitiesView(
            Universities universities, Logos logos, Catalogue catalogue, CurrentUser currentUser, LastChanges changes) {
        Button add = currentUser.require().is(Role.PLATFORM_ADMINISTRATOR)
                ? Buttons.primary(Icon.PLUS, T.of("kit.add"), () -> {})
                : null;
        RowSource<UniversityRow, StructureFilter> source =
                new RowSource<>("universites", UniversityRow::id, universities::rows, universities::total);
        super("university", source, catalogue, currentUser, add);
        this.universities = universities;
        this.logos = logos;
        this.add = add;
        narrow().text("nom", T.of("academics.name"))
                .text("code", T.of("academics.code"))
                .day("creation", T.of("academics.created"), ZoneOffset.UTC);
        letters("nom", UniversityRow::name);
        grid().text("nom", T.of("academics.name"), UniversityRow::name)
                .setWidth("240px")
                .setFlexGrow(3);
        grid().text("code", T.of("academics.code"), UniversityRow::code);
        grid().number("", T.of("academics.faculty.list"), row -> T.of("kit.number", faculties(catalogue.tree(), row)))
                .setFlexGrow(1);
        grid().phone(row -> new PhoneRow(row.name(), row.code(), Optional.empty()));
        actions(ExportButton.of(() -> table(universities::reading)));
        CellEdits<UniversityRow> edits =
                editableNames(UniversityRow::name, row -> universities.row(row.id()), this::change, changes);
        if (isPrincipal()) {
            edits.cell("code", code(UniversityRow::code, this::change));
        }
        rowsOpen();
    }

    private UniversityRow change(UniversityRow seen, StructureValue value, String text) {
        return universities.change(seen.id(), seen.version(), value, text);
    }

    private static int faculties(CatalogueTree tree, UniversityRow row) {
        return tree.facultiesOf(row.id()).size();
    }

    @Override
    protected @Nullable Button add() {
        return add;
    }

    @Override
    protected FormPanel<?> addingPanel() {
        return panel(text("add"), new UniversityForm(), FormTask.adding(universities::add));
    }

    @Override
    protected FormPanel<?> editingPanel(long id) {
        UniversityId one = new UniversityId(id);
        return panel(
                        universities.open(one).data().name(),
                        isPrincipal() ? new UniversityForm() : new UniversityForm().keepingCode(),
                        FormTask.editing(
                                () -> {
                                    Universities.Opened opened = universities.open(one);
                                    return new FormTask.Loaded<>(opened.data(), opened.version());
                                },
                                (data, version) -> universities.edit(one, version, data)))
                .above(new LogoField(logos, one));
    }

    @Override
    protected long id(UniversityRow row) {
        return row.id().value();
    }

    @Override
    protected boolean isDeletable(UniversityRow row) {
        return isPrincipal();
    }

    @Override
    protected void delete(UniversityRow row) {
        askToDelete(universities.previewDeletion(row.id()), (typed, _) -> universities.delete(row.id(), typed, null));
    }
}

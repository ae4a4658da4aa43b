package etudeline.account.ui;

import com.vaadin.flow.router.Route;
import etudeline.academics.Catalogue;
import etudeline.academics.CatalogueTree;
import etudeline.academics.StructureChoices;
import etudeline.access.CurrentUser;
import etudeline.access.UniversityScope;
import etudeline.account.ImportFilter;
import etudeline.account.ImportKind;
import etudeline.account.ImportProgress;
import etudeline.account.ImportSummary;
import etudeline.account.PeopleImports;
import etudeline.exchange.ui.ExportButton;
import etudeline.kit.Role;
import etudeline.kit.UniversityId;
import etudeline.kit.ui.Buttons;
import etudeline.kit.ui.Choice;
import etudeline.kit.ui.EmptyState;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.ListPage;
import etudeline.kit.ui.ListState;
import etudeline.kit.ui.PhoneRow;
import etudeline.kit.ui.RowSource;
import etudeline.kit.ui.T;
import etudeline.kit.ui.Times;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;

/** The files of people that were imported or are being looked at, newest first. */
@Route(ImportsView.PATH)
@RolesAllowed({Role.Names.PLATFORM_ADMINISTRATOR, Role.Names.UNIVERSITY_ADMINISTRATOR})
class ImportsView extends ListPage<ImportSummary, ImportFilter> {

    static final String PATH = "admin/imports";

    private final Catalogue catalogue;
    private final UniversityScope scope;
    private final Clock clock;

    ImportsView(PeopleImports imports, Catalogue catalogue, CurrentUser currentUser, Clock clock) {
        super(
                T.of("account.imports"),
                new RowSource<>("imports", ImportSummary::id, imports::rows, imports::total),
                ImportsView::filter);
        this.catalogue = catalogue;
        this.scope = currentUser.require().scope();
        this.clock = clock;
        withoutSearch();
        offerFilters();
        offerColumns();
        actions(ExportButton.of(() -> table(imports::reading)));
        actions(Buttons.primary(Icon.FILE_UP, T.of("account.import"), ImportButton::go));
        whenEmpty(
                new EmptyState(
                        Icon.FILE_UP,
                        T.of("account.import.none"),
                        Buttons.plain(T.of("account.import"), ImportButton::go)),
                T.of("account.import.nothingFound"));
        grid().onChosen(row -> getUI().ifPresent(ui -> ui.navigate(PATH + "/" + row.id())));
    }

    private static ImportFilter filter(ListState state) {
        return new ImportFilter(
                state.constant("type", ImportKind.class),
                state.id("universite", UniversityId::new),
                state.constant("etat", ImportProgress.class),
                state.conditions());
    }

    private void offerFilters() {
        if (scope.only() == null) {
            choice(
                    "universite",
                    T.of("account.university"),
                    T.of("kit.allFeminine"),
                    _ -> new StructureChoices(tree(), scope).universityFilter());
        }
        choice(
                "type",
                T.of("account.import.kind"),
                T.of("kit.allMasculine"),
                _ -> ImportWords.kinds().stream()
                        .map(kind -> new Choice<>(ImportWords.key(kind.value()), kind.label()))
                        .toList());
        choice("etat", T.of("account.state"), T.of("kit.allMasculine"), _ -> ImportWords.states());
        narrow().text("fichier", T.of("account.import.file"))
                .text("lignes", T.of("account.import.lines"))
                .text("erreurs", T.of("account.import.bad"))
                .text("par", T.of("account.import.by"))
                .day("creation", T.of("account.import.when"), tree().usualZone(scope.only()));
        letters("fichier", ImportSummary::name);
        usually("-creation");
    }

    private void offerColumns() {
        grid().text("fichier", T.of("account.import.file"), ImportSummary::name)
                .setWidth("220px")
                .setFlexGrow(2);
        grid().plain("type", T.of("account.import.kind"), row -> ImportWords.kind(row.kind()))
                .setWidth("120px")
                .setFlexGrow(0);
        if (scope.only() == null) {
            grid().code(
                            "universite",
                            T.of("account.university"),
                            row -> tree().code(row.university()),
                            row -> tree().name(row.university()));
        }
        grid().number("lignes", T.of("account.import.lines"), row -> T.of("kit.number", row.total()))
                .setWidth("100px")
                .setFlexGrow(0);
        grid().number("erreurs", T.of("account.import.bad"), row -> T.of("kit.number", row.bad()))
                .setWidth("100px")
                .setFlexGrow(0);
        grid().unsorted(grid().badge("etat", T.of("account.state"), ImportWords::state))
                .setWidth("150px")
                .setFlexGrow(0);
        grid().plain("par", T.of("account.import.by"), ImportSummary::uploaderName)
                .setWidth("140px");
        grid().written(
                        grid().plain("creation", T.of("account.import.when"), this::when),
                        row -> Times.day(row.createdAt(), tree().zone(row.university())))
                .setWidth("110px")
                .setFlexGrow(0);
        grid().phone(row -> new PhoneRow(
                row.name(),
                ImportWords.kind(row.kind()) + " · " + T.of("kit.number", row.total()) + " · " + when(row),
                Optional.of(ImportWords.state(row))));
    }

    private String when(ImportSummary row) {
        return Times.near(row.createdAt(), clock.instant(), tree().zone(row.university()));
    }

    private CatalogueTree tree() {
        return catalogue.tree();
    }
}

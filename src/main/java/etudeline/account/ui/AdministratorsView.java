package etudeline.account.ui;

import com.vaadin.flow.router.Route;
import etudeline.academics.Catalogue;
import etudeline.academics.StructureChoices;
import etudeline.access.CurrentUser;
import etudeline.access.UniversityScope;
import etudeline.account.AccountState;
import etudeline.account.AdministratorAccounts;
import etudeline.account.AdministratorData;
import etudeline.account.AdministratorFilter;
import etudeline.account.AdministratorRow;
import etudeline.account.AdministratorValue;
import etudeline.account.Identity;
import etudeline.account.OneTimeLinks;
import etudeline.audit.ui.LastChanges;
import etudeline.exchange.ui.ExportButton;
import etudeline.kit.AccountId;
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
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Administrators of universities, and the principals. */
@Route("admin/administrateurs")
@RolesAllowed(Role.Names.PLATFORM_ADMINISTRATOR)
class AdministratorsView extends PeopleList<AdministratorRow, AdministratorFilter, AdministratorData> {

    private final AdministratorAccounts administrators;
    private final Catalogue catalogue;
    private final AccountId own;

    AdministratorsView(
            AdministratorAccounts administrators,
            OneTimeLinks links,
            Catalogue catalogue,
            CurrentUser currentUser,
            LastChanges changes) {
        super(
                "account.administrators",
                new RowSource<>("administrateurs", AdministratorRow::id, administrators::rows, administrators::total),
                AdministratorsView::filter,
                new People(
                        administrators::activate,
                        administrators::deactivate,
                        administrators::previewDeletion,
                        administrators::delete),
                links);
        this.administrators = administrators;
        this.catalogue = catalogue;
        this.own = currentUser.require().account();
        choice(
                "universite",
                T.of("account.university"),
                T.of("kit.allFeminine"),
                _ -> choices().universityFilter());
        choice(
                "etat",
                T.of("account.state"),
                T.of("kit.allMasculine"),
                _ -> States.choices(AccountState.ACTIVE, AccountState.DEACTIVATED));
        narrow().text("nom", T.of("account.lastName"))
                .text("identifiant", T.of("account.username"))
                .optionalText("email", T.of("account.email"))
                .day("creation", T.of("account.created"), ZoneOffset.UTC);
        letters("nom", this::name);
        grid().text("nom", T.of("account.lastName"), this::name).setWidth("160px");
        grid().text("identifiant", T.of("account.username"), AdministratorRow::username)
                .setWidth("130px");
        grid().onDemand(grid().unsorted(grid().text("email", T.of("account.email"), AdministratorRow::email)))
                .setWidth("190px");
        grid().name("universite", T.of("account.university"), row -> reach(row.university()))
                .setWidth("180px")
                .setFlexGrow(3);
        grid().plain("creation", T.of("account.created"), row -> Times.day(row.createdAt(), zone(row.university())))
                .setWidth("108px")
                .setFlexGrow(0);
        grid().badge("etat", T.of("account.state"), row -> States.badge(row.state()))
                .setWidth("106px")
                .setFlexGrow(0);
        grid().phone(row -> new PhoneRow(
                name(row),
                reach(row.university()),
                Optional.of(row.state())
                        .filter(state -> state != AccountState.ACTIVE)
                        .map(States::badge)));
        offerEdits(changes);
        actions(ExportButton.of(() -> table(administrators::reading)));
        ready(Icon.SHIELD_CHECK);
    }

    private static AdministratorFilter filter(ListState state) {
        return new AdministratorFilter(
                state.search(),
                state.id("universite", UniversityId::new),
                state.constant("etat", AccountState.class),
                state.conditions());
    }

    private void offerEdits(LastChanges changes) {
        cells(new EditableRows<>(
                        AdministratorRow::name,
                        row -> administrators.row(row.id()),
                        row -> changes.of(type(row), row.id().value())))
                .cell(
                        "identifiant",
                        cell(AdministratorValue.USERNAME, Identity.USERNAME_MOST, AdministratorRow::username))
                .cell("email", cell(AdministratorValue.EMAIL, Identity.EMAIL_MOST, AdministratorRow::email));
    }

    /** As the journal calls them. */
    private static String type(AdministratorRow row) {
        Role role = row.university() == null ? Role.PLATFORM_ADMINISTRATOR : Role.UNIVERSITY_ADMINISTRATOR;
        return role.name().toLowerCase(Locale.ROOT);
    }

    private EditableCell<AdministratorRow> cell(
            AdministratorValue value, int most, Function<AdministratorRow, @Nullable String> shown) {
        return EditableCell.text(
                value.field(), most, shown, (row, text) -> administrators.change(row.id(), row.version(), value, text));
    }

    private String name(AdministratorRow row) {
        return isOwn(row.id()) ? T.of("account.you", row.name()) : row.name();
    }

    @Override
    protected boolean isOwn(AccountId id) {
        return own.equals(id);
    }

    private String reach(@Nullable UniversityId university) {
        return university == null ? T.of("account.principal") : catalogue.tree().name(university);
    }

    private ZoneId zone(@Nullable UniversityId university) {
        return university == null ? ZoneOffset.UTC : catalogue.tree().zone(university);
    }

    private StructureChoices choices() {
        return new StructureChoices(catalogue.tree(), new UniversityScope.Everywhere());
    }

    @Override
    protected Person person(AdministratorRow row) {
        return new Person(row.id(), row.name(), row.state(), zone(row.university()));
    }

    @Override
    protected EditForm<AdministratorData> form() {
        return new AdministratorForm(choices());
    }

    @Override
    protected AccountId save(AdministratorData data) {
        return administrators.add(data);
    }

    @Override
    protected void save(AccountId id, int version, AdministratorData data) {
        administrators.edit(id, version, data);
    }

    @Override
    protected Opened<AdministratorData> load(AccountId id) {
        AdministratorAccounts.Opened administrator = administrators.open(id);
        AdministratorData data = administrator.data();
        return new Opened<>(
                data,
                administrator.version(),
                new Person(id, name(data.identity()), administrator.state(), zone(data.university())));
    }
}

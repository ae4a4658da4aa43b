package etudeline.audit.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import etudeline.audit.JournalFilter;
import etudeline.audit.JournalRow;
import etudeline.exchange.ui.ExportButton;
import etudeline.kit.Missing;
import etudeline.kit.Role;
import etudeline.kit.ui.DayBox;
import etudeline.kit.ui.EmptyState;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.ListPage;
import etudeline.kit.ui.PhoneRow;
import etudeline.kit.ui.RowSource;
import etudeline.kit.ui.T;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who did what to what and when, usually newest first. */
@Route(JournalView.PATH)
@RolesAllowed({Role.Names.PLATFORM_ADMINISTRATOR, Role.Names.UNIVERSITY_ADMINISTRATOR})
class JournalView extends ListPage<JournalRow, JournalFilter> implements HasUrlParameter<Long> {

    static final String PATH = "admin/journal";

    private final JournalDesk desk;
    private @Nullable Long wanted;

    JournalView(JournalDesk desk) {
        super(
                T.of("audit.journal"),
                new RowSource<>("journal", JournalRow::id, desk.journal()::rows, desk.journal()::total),
                desk::filter);
        this.desk = desk;
        actions(ExportButton.of(() -> table(desk.journal()::reading)));
        searches(T.of("audit.search"));
        offerFilters();
        offerColumns();
        whenEmpty(new EmptyState(Icon.HISTORY, T.of("audit.none")), T.of("audit.nothingFound"));
        grid().onChosen(row -> choose(row.id()));
    }

    private void offerFilters() {
        if (desk.seesSeveral()) {
            choice("universite", T.of("audit.university"), T.of("kit.allFeminine"), _ -> desk.universities());
        }
        choice(
                "objet",
                T.of("audit.subject"),
                T.of("kit.allMasculine"),
                _ -> desk.words().types());
        choice(
                "action",
                T.of("audit.action"),
                T.of("kit.allFeminine"),
                state -> desk.words()
                        .actions(state.get("objet").filter(desk.words()::isType).orElse(null)));
        day("du", inBar -> new DayBox(T.of("audit.from"), inBar));
        day("au", inBar -> new DayBox(T.of("audit.until"), inBar));
        narrow().day("date", T.of("audit.when"), desk.ownZone())
                .text("qui", T.of("audit.who"))
                .text("nom", T.of("audit.onWhat"))
                .text("changement", T.of("audit.written"));
        usually("-date");
    }

    private void offerColumns() {
        grid().plain("date", T.of("audit.when"), desk::minute)
                .setTooltipGenerator(desk::full)
                .setWidth("168px")
                .setFlexGrow(0);
        grid().unsorted(grid().text("qui", T.of("audit.who"), JournalRow::actor))
                .setWidth("150px")
                .setFlexGrow(1);
        grid().plain("action", T.of("audit.what"), this::action)
                .setWidth("170px")
                .setFlexGrow(1);
        grid().onDemand(grid().plain(
                                "objet",
                                T.of("audit.subject"),
                                row -> desk.words().type(row.subjectType())))
                .setWidth("130px");
        grid().name("nom", T.of("audit.onWhat"), desk.words()::subject)
                .setWidth("160px")
                .setFlexGrow(2);
        grid().unsorted(grid().plain("changement", T.of("audit.change"), desk.words()::inShort))
                .setTooltipGenerator(desk.words()::whole)
                .setWidth("200px")
                .setFlexGrow(3);
        if (desk.seesSeveral()) {
            grid().name("universite", T.of("audit.university"), desk::university)
                    .setWidth("140px")
                    .setFlexGrow(1);
        }
        grid().phone(row -> new PhoneRow(
                action(row),
                desk.minute(row) + " · " + desk.words().subject(row) + " · " + row.actor(),
                Optional.empty()));
    }

    private String action(JournalRow row) {
        return desk.words().action(row.action());
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable Long id) {
        wanted = id;
    }

    @Override
    protected void entered(BeforeEnterEvent event) {
        if (wanted != null) {
            try {
                choose(wanted);
            } catch (Missing unknown) {
                event.rerouteToError(new NotFoundException(), "");
            }
        }
    }

    private void choose(long id) {
        if (!isOpen(Long.toString(id))) {
            open(new EntryPanel(desk, desk.journal().open(id), this::close), Long.toString(id));
        }
    }
}

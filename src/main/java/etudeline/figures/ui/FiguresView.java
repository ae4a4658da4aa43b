package etudeline.figures.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import etudeline.access.CurrentUser;
import etudeline.access.UniversityScope;
import etudeline.account.StudentSums;
import etudeline.figures.Timeline.Period;
import etudeline.kit.Role;
import etudeline.kit.UniversityId;
import etudeline.kit.ui.Choice;
import etudeline.kit.ui.ChoiceBox;
import etudeline.kit.ui.Page;
import etudeline.kit.ui.Segments;
import etudeline.kit.ui.T;
import etudeline.kit.ui.TitleRow;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The figures of one university, or of all to the principal; what is chosen stands in the address. */
@Route(FiguresView.PATH)
@RolesAllowed({Role.Names.PLATFORM_ADMINISTRATOR, Role.Names.UNIVERSITY_ADMINISTRATOR})
class FiguresView extends Div implements Page, BeforeEnterObserver {

    static final String PATH = "admin/chiffres";
    static final String UNIVERSITY = "universite";
    static final String PERIOD = "periode";

    private final FiguresDesk desk;
    private final UniversityScope scope;
    private final ChoiceBox<UniversityId> university = new ChoiceBox<>(T.of("figures.university"));
    private final Segments<Period> periods = new Segments<>(T.of("figures.period"), _ -> choose());
    private final Div body = new Div();

    FiguresView(FiguresDesk desk, CurrentUser currentUser) {
        this.desk = desk;
        this.scope = currentUser.require().scope();
        addClassNames("page", "figures-page");
        university.offer(desk.universities().stream()
                .map(each -> new Choice<>(each.id(), each.name()))
                .toList());
        university.setPlaceholder(T.of("figures.university.all"));
        university.setClearButtonVisible(true);
        university.setVisible(scope.only() == null);
        university.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose();
            }
        });
        periods.offer(Arrays.stream(Period.values())
                .map(period -> new Choice<>(period, T.of("figures.period." + period)))
                .toList());
        Div choices = new Div(university, periods);
        choices.addClassName("choices");
        body.addClassName("figures-page");
        add(new TitleRow(heading(), choices), body);
    }

    /** What the address names; what it names of others is left out like what there is not. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        asked.getSingleParameter(UNIVERSITY)
                .flatMap(id -> desk.universities().stream()
                        .map(each -> each.id())
                        .filter(each -> scope.only() == null && each.toString().equals(id))
                        .findFirst())
                .ifPresent(university::setValue);
        asked.getSingleParameter(PERIOD)
                .flatMap(code -> Arrays.stream(Period.values())
                        .filter(period -> period.code().equals(code))
                        .findFirst())
                .ifPresent(periods::choose);
        show();
    }

    private void choose() {
        Map<String, String> chosen = new TreeMap<>();
        if (!university.isEmpty()) {
            chosen.put(UNIVERSITY, university.getValue().toString());
        }
        if (period() != Period.MONTH) {
            chosen.put(PERIOD, period().code());
        }
        getUI().ifPresent(ui ->
                ui.getPage().getHistory().replaceState(null, new Location(PATH, QueryParameters.simple(chosen))));
        show();
    }

    private Period period() {
        return periods.chosen().orElse(Period.MONTH);
    }

    private void show() {
        @Nullable UniversityId chosen = university.getValue();
        body.removeAll();
        StudentSums students = desk.students(chosen);
        Div counts = new Div(desk.counts(students, chosen));
        counts.addClassName("home");
        Div charts = new Div();
        charts.addClassName("charts");
        List<ChartCard> cards = desk.charts(students, chosen, scope.only(), period(), getLocale());
        cards.getFirst().addClassName("wide");
        charts.add(cards.toArray(ChartCard[]::new));
        body.add(counts, charts);
    }

    @Override
    public String heading() {
        return T.of("figures.heading");
    }
}

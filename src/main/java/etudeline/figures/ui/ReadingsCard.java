package etudeline.figures.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import etudeline.academics.Catalogue;
import etudeline.access.Viewer;
import etudeline.chapter.ChapterFigures;
import etudeline.kit.UniversityId;
import etudeline.kit.ui.T;
import etudeline.shell.HomeCard;
import etudeline.shell.HomeList;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.SortedMap;

/** How much was read in the last seven days, beside the seven before. */
@org.springframework.stereotype.Component
class ReadingsCard implements HomeCard {

    private static final int DAYS = 7;
    private static final ZoneId DEFAULT_ZONE = ZoneId.of("Africa/Dakar");

    private final ChapterFigures figures;
    private final Catalogue catalogue;
    private final Clock clock;

    ReadingsCard(ChapterFigures figures, Catalogue catalogue, Clock clock) {
        this.figures = figures;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return viewer.administers();
    }

    @Override
    public Component create(Viewer viewer) {
        UniversityId own = viewer.university();
        LocalDate today = LocalDate.ofInstant(
                clock.instant(), own == null ? DEFAULT_ZONE : catalogue.tree().zone(own));
        LocalDate begin = today.minusDays(DAYS - 1);
        SortedMap<LocalDate, Integer> days = figures.readings(null, begin.minusDays(DAYS));
        int now = sum(days.tailMap(begin));
        int before = sum(days.headMap(begin));
        String note = before == 0
                ? T.of("figures.home.readings.first")
                : T.of("figures.home.readings.than", (double) (now - before) / before);
        Span number = new Span(T.of("kit.number", now));
        number.addClassNames("value", "num");
        Span than = new Span(note);
        than.addClassName("note");
        Div figure = new Div(number, than);
        figure.addClassName("figure");
        HomeList card = new HomeList(T.of("figures.home.readings"));
        card.add(figure);
        card.all(FiguresView.PATH, T.of("figures.home.all"));
        return card;
    }

    private static int sum(SortedMap<LocalDate, Integer> days) {
        return days.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public int order() {
        return 15;
    }
}

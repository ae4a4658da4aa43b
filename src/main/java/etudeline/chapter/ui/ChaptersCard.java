package etudeline.chapter.ui;

import com.vaadin.flow.component.Component;
import etudeline.access.Viewer;
import etudeline.chapter.ChapterFigures;
import etudeline.kit.ui.T;
import etudeline.shell.HomeCard;
import etudeline.shell.HomeFigure;
import java.time.Clock;
import java.time.Duration;

/** How many chapters the students of an administrator have to read. */
@org.springframework.stereotype.Component
class ChaptersCard implements HomeCard {

    private static final Duration LATELY = Duration.ofDays(7);

    private final ChapterFigures figures;
    private final Clock clock;

    ChaptersCard(ChapterFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return viewer.administers();
    }

    @Override
    public Component create(Viewer viewer) {
        ChapterFigures.Published published = figures.published(clock.instant().minus(LATELY));
        return HomeFigure.of(
                AllChaptersView.PATH + "?etat=published",
                T.of("chapter.home.published"),
                published.all(),
                T.of("chapter.home.published.lately", published.newOnes(), LATELY.toDays()));
    }

    @Override
    public int order() {
        return 3;
    }
}

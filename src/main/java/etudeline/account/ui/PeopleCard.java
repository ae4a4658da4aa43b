package etudeline.account.ui;

import com.vaadin.flow.component.Component;
import etudeline.access.Viewer;
import etudeline.account.PeopleFigures;
import etudeline.kit.ui.T;
import etudeline.shell.HomeCard;
import etudeline.shell.HomeFigure;
import java.time.Clock;
import java.time.Duration;

/** How many people an administrator answers for. */
@org.springframework.stereotype.Component
class PeopleCard implements HomeCard {

    private static final Duration LATELY = Duration.ofDays(30);

    private final PeopleFigures figures;
    private final Clock clock;

    PeopleCard(PeopleFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return viewer.administers();
    }

    @Override
    public Component create(Viewer viewer) {
        PeopleFigures.Active active = figures.active(clock.instant().minus(LATELY));
        return HomeFigure.row(
                HomeFigure.of(
                        "admin/etudiants?etat=active",
                        T.of("account.home.students"),
                        active.students(),
                        T.of("account.home.newStudents", active.newStudents(), LATELY.toDays())),
                HomeFigure.of(
                        "admin/professeurs?etat=active",
                        T.of("account.home.professors"),
                        active.professors(),
                        T.of("account.home.seenProfessors", active.seenProfessors(), LATELY.toDays())));
    }

    @Override
    public int order() {
        return 1;
    }
}

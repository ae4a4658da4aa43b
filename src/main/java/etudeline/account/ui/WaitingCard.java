package etudeline.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import etudeline.access.Viewer;
import etudeline.account.PeopleFigures;
import etudeline.kit.ui.Badge;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.T;
import etudeline.shell.HomeCard;
import etudeline.shell.HomeList;
import java.time.Clock;
import java.time.Duration;

/** Students who wait for an administrator. */
@org.springframework.stereotype.Component
class WaitingCard implements HomeCard {

    private final PeopleFigures figures;
    private final Clock clock;

    WaitingCard(PeopleFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return viewer.administers();
    }

    @Override
    public Component create(Viewer viewer) {
        PeopleFigures.Waiting waiting = figures.waiting();
        HomeList card = new HomeList(T.of("account.home.waiting"));
        if (waiting.since() != null) {
            long days = Duration.between(waiting.since(), clock.instant()).toDays();
            card.task(
                    Icon.USER_PLUS,
                    Badge.Tone.VIOLET,
                    "admin/etudiants?etat=pending",
                    T.of("account.home.pending", waiting.pending()),
                    T.of("account.home.pending.since", days));
        }
        if (waiting.deactivated() > 0) {
            card.task(
                    Icon.USER_X,
                    Badge.Tone.NEUTRAL,
                    "admin/etudiants?etat=deactivated",
                    T.of("account.home.deactivated", waiting.deactivated()),
                    T.of("account.home.deactivated.what"));
        }
        if (waiting.since() == null && waiting.deactivated() == 0) {
            card.add(new Paragraph(T.of("shell.home.empty")));
        }
        return card;
    }

    @Override
    public int order() {
        return 10;
    }
}

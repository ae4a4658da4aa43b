package etudeline.notification.ui;

import etudeline.academics.Catalogue;
import etudeline.academics.CatalogueTree;
import etudeline.access.CurrentUser;
import etudeline.access.Viewer;
import etudeline.kit.ui.Moment;
import etudeline.kit.ui.Times;
import etudeline.notification.Inbox;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What bell and page have in common: the inbox, names of subjects, what day it is where the person studies. */
@Component
class InboxDesk {

    /** Where those who belong to no university are taken to be. */
    private final CurrentUser currentUser;

    private final Inbox inbox;
    private final Catalogue catalogue;
    private final Clock clock;

    InboxDesk(CurrentUser currentUser, Inbox inbox, Catalogue catalogue, Clock clock) {
        this.currentUser = currentUser;
        this.inbox = inbox;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Who looks, as of now: a student may have been moved since the page was opened. */
    Viewer viewer() {
        return currentUser.require();
    }

    Inbox inbox() {
        return inbox;
    }

    Instant now() {
        return clock.instant();
    }

    CatalogueTree names() {
        return catalogue.tree();
    }

    ZoneId zoneOf(Viewer viewer) {
        return Optional.ofNullable(viewer.university())
                .flatMap(university -> catalogue.tree().university(university))
                .map(CatalogueTree.University::zone)
                .orElse(Times.USUAL_ZONE);
    }

    LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    Moment moment(Instant at, ZoneId zone) {
        return new Moment(at, clock.instant(), zone);
    }
}

package etudeline.chapter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import etudeline.academics.Catalogue;
import etudeline.access.Viewer;
import etudeline.chapter.ChapterShelf;
import etudeline.kit.Role;
import etudeline.shell.HomeCard;
import java.time.Clock;

/** On a student's home, before everything else: where the student stopped reading. */
@org.springframework.stereotype.Component
class ResumeHome implements HomeCard {

    private final ChapterShelf shelf;
    private final Catalogue catalogue;
    private final Clock clock;

    ResumeHome(ChapterShelf shelf, Catalogue catalogue, Clock clock) {
        this.shelf = shelf;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return viewer.is(Role.STUDENT);
    }

    @Override
    public Component create(Viewer viewer) {
        return shelf.stopped(shelf.progress())
                .<Component>map(stopped -> new ResumeCard(
                        stopped, clock.instant(), catalogue.tree().zone(viewer.ownUniversity())))
                .orElseGet(ResumeHome::nothing);
    }

    private static Div nothing() {
        Div nothing = new Div();
        nothing.setVisible(false);
        return nothing;
    }

    @Override
    public int order() {
        return 1;
    }
}

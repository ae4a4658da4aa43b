package etudeline.chapter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import etudeline.academics.Catalogue;
import etudeline.academics.CatalogueTree;
import etudeline.access.Viewer;
import etudeline.chapter.ChapterShelf;
import etudeline.chapter.ShelfChapter;
import etudeline.chapter.ShelfProgress;
import etudeline.kit.Role;
import etudeline.kit.ui.Badge;
import etudeline.kit.ui.T;
import etudeline.shell.HomeCard;
import etudeline.shell.HomeList;
import java.util.List;

/** What was published last for a student. */
@org.springframework.stereotype.Component
class LatestCard implements HomeCard {

    private static final int MOST = 5;

    private final ChapterShelf shelf;
    private final Catalogue catalogue;

    LatestCard(ChapterShelf shelf, Catalogue catalogue) {
        this.shelf = shelf;
        this.catalogue = catalogue;
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return viewer.is(Role.STUDENT);
    }

    @Override
    public Component create(Viewer viewer) {
        HomeList card = new HomeList(T.of("chapter.home.latest"));
        List<ShelfChapter> latest = shelf.latest(MOST);
        ShelfProgress progress = shelf.progress();
        CatalogueTree tree = catalogue.tree();
        for (ShelfChapter chapter : latest) {
            Component[] signs = progress.isNew(chapter)
                    ? new Component[] {new Badge(Badge.Tone.VIOLET, T.of("chapter.new")).create()}
                    : new Component[0];
            card.entry(
                    ReaderView.PATH + "/" + chapter.id(),
                    chapter.number() + ". " + chapter.title(),
                    tree.name(chapter.subject()) + " · " + chapter.level() + " · " + chapter.authorName(),
                    signs);
        }
        if (latest.isEmpty()) {
            card.add(new Paragraph(T.of("chapter.shelf.none")));
        }
        card.all(ShelfView.PATH, T.of("chapter.home.shelf"));
        return card;
    }

    @Override
    public int order() {
        return 10;
    }
}

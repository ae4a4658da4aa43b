package etudeline.chapter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import etudeline.academics.Catalogue;
import etudeline.academics.CatalogueTree;
import etudeline.access.Viewer;
import etudeline.chapter.ChapterFilter;
import etudeline.chapter.ChapterLists;
import etudeline.chapter.ChapterRow;
import etudeline.chapter.ChapterState;
import etudeline.kit.Window;
import etudeline.kit.ui.T;
import etudeline.shell.HomeCard;
import etudeline.shell.HomeList;
import java.util.List;

/** What professors have changed last of what students read. */
@org.springframework.stereotype.Component
class PublishedCard implements HomeCard {

    private static final int MOST = 5;
    private static final ChapterFilter PUBLISHED =
            new ChapterFilter(null, null, null, null, null, null, ChapterState.PUBLISHED);

    private final ChapterLists lists;
    private final Catalogue catalogue;

    PublishedCard(ChapterLists lists, Catalogue catalogue) {
        this.lists = lists;
        this.catalogue = catalogue;
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return viewer.administers();
    }

    @Override
    public Component create(Viewer viewer) {
        HomeList card = new HomeList(T.of("chapter.home.changed"));
        List<ChapterRow> rows = lists.rows(PUBLISHED, Window.first(MOST));
        CatalogueTree tree = catalogue.tree();
        for (ChapterRow row : rows) {
            card.entry(
                    ReaderView.PATH + "/" + row.id(),
                    row.number() + ". " + row.title(),
                    tree.name(row.subject()) + " · " + row.level() + " · " + row.authorName()
                            + (viewer.scope().only() == null ? " · " + tree.code(row.university()) : ""));
        }
        if (rows.isEmpty()) {
            card.add(new Paragraph(T.of("chapter.all.none")));
        }
        card.all(AllChaptersView.PATH, T.of("chapter.home.everything"));
        return card;
    }

    @Override
    public int order() {
        return 20;
    }
}

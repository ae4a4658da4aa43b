package etudeline.chapter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import etudeline.academics.Catalogue;
import etudeline.academics.CatalogueTree;
import etudeline.access.Viewer;
import etudeline.chapter.ChapterLists;
import etudeline.chapter.ChapterRow;
import etudeline.chapter.OwnChapterFilter;
import etudeline.kit.Role;
import etudeline.kit.Window;
import etudeline.kit.ui.T;
import etudeline.shell.HomeCard;
import etudeline.shell.HomeList;
import java.util.List;

/** What a professor has worked on last. */
@org.springframework.stereotype.Component
class WorkCard implements HomeCard {

    private static final int MOST = 5;

    private final ChapterLists lists;
    private final Catalogue catalogue;

    WorkCard(ChapterLists lists, Catalogue catalogue) {
        this.lists = lists;
        this.catalogue = catalogue;
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return viewer.is(Role.PROFESSOR);
    }

    @Override
    public Component create(Viewer viewer) {
        HomeList card = new HomeList(T.of("chapter.home.work"));
        List<ChapterRow> rows = lists.ownRows(OwnChapterFilter.NONE, Window.first(MOST));
        CatalogueTree tree = catalogue.tree();
        for (ChapterRow row : rows) {
            card.entry(
                    ChapterFormView.PATH + "/" + row.id(),
                    row.number() + ". " + row.title(),
                    tree.name(row.subject()) + " · " + row.level() + " · " + row.semester(),
                    States.badge(row.state()).create());
        }
        if (rows.isEmpty()) {
            card.add(new Paragraph(T.of("chapter.own.none")));
            card.all(ChapterFormView.PATH + "/" + ChapterFormView.NEW, T.of("chapter.add"));
        } else {
            card.all(ChapterFormView.PATH, T.of("chapter.home.all"));
        }
        return card;
    }

    @Override
    public int order() {
        return 10;
    }
}

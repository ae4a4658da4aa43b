package etudeline.chapter.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.Route;
import etudeline.academics.Catalogue;
import etudeline.academics.CatalogueTree;
import etudeline.access.CurrentUser;
import etudeline.access.Viewer;
import etudeline.chapter.ChapterLists;
import etudeline.chapter.ChapterOrder;
import etudeline.chapter.ChapterRemoval;
import etudeline.chapter.ChapterRow;
import etudeline.chapter.ChapterState;
import etudeline.chapter.ChapterWriting;
import etudeline.chapter.OwnChapterFilter;
import etudeline.exchange.ui.ExportButton;
import etudeline.kit.Level;
import etudeline.kit.Role;
import etudeline.kit.SubjectId;
import etudeline.kit.ui.Buttons;
import etudeline.kit.ui.Choice;
import etudeline.kit.ui.EmptyState;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.ListPage;
import etudeline.kit.ui.ListState;
import etudeline.kit.ui.RowAction;
import etudeline.kit.ui.RowSource;
import etudeline.kit.ui.T;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/** What a professor writes, and on demand what colleagues have published. */
@Route(ChapterFormView.PATH)
@RolesAllowed(Role.Names.PROFESSOR)
class OwnChaptersView extends ListPage<ChapterRow, OwnChapterFilter> {

    private static final String WHOSE = "auteur";
    private static final String COLLEAGUES = "collegues";

    private final Viewer viewer;
    private final ChapterWriting writing;

    OwnChaptersView(
            ChapterLists lists,
            ChapterWriting writing,
            ChapterOrder order,
            ChapterRemoval removal,
            Catalogue catalogue,
            CurrentUser currentUser,
            Clock clock) {
        super(
                T.of("chapter.chapters"),
                new RowSource<>("chapitres", ChapterRow::id, lists::ownRows, lists::totalOfOwn),
                OwnChaptersView::filter);
        viewer = currentUser.require();
        this.writing = writing;
        actions(ExportButton.of(() -> table(lists::ownReading)));
        CatalogueTree tree = catalogue.tree();
        Button reorder = Buttons.plain(
                T.of("chapter.order.menu"),
                () -> OrderDialog.open(order, Subjects.of(viewer, tree), shown().subject(), this::refresh));
        reorder.setIcon(Icon.LIST_ORDERED.create());
        actions(reorder);
        actions(Buttons.primary(Icon.PLUS, T.of("kit.add"), OwnChaptersView::add));
        whenEmpty(
                new EmptyState(
                        Icon.BOOK_OPEN,
                        T.of("chapter.own.none"),
                        Buttons.plain(T.of("chapter.add"), OwnChaptersView::add)),
                T.of("chapter.nothingFound"));
        choice("matiere", T.of("chapter.subject"), T.of("kit.allFeminine"), _ -> subjects(tree));
        choice("niveau", T.of("chapter.level"), T.of("kit.allMasculine"), _ -> levels(tree));
        choice("etat", T.of("chapter.state"), T.of("kit.allMasculine"), _ -> States.choices());
        facet(
                WHOSE,
                T.of("chapter.author"),
                T.of("chapter.own.mine"),
                _ -> List.of(new Choice<>(COLLEAGUES, T.of("chapter.own.colleagues"))));
        ZoneId zone = tree.usualZone(viewer.ownUniversity());
        narrow().text("titre", T.of("chapter.title"))
                .text("numero", T.of("chapter.number.short"))
                .day("modification", T.of("chapter.updated"), zone)
                .optionalDay("publication", T.of("chapter.published"), zone);
        letters("titre", ChapterRow::title);
        new ChapterColumns(catalogue, clock, false).declare(grid());
        ChapterActions actions = new ChapterActions(removal, this::refresh);
        grid().menu(List.of(
                new RowAction<>(Icon.PENCIL, T.of("kit.edit"), this::isWriter, OwnChaptersView::edit),
                ChapterActions.reading(),
                ChapterActions.copying(writing, this::isWriter, () -> Subjects.of(viewer, tree)),
                actions.withdrawing(this::isOwn),
                actions.deleting(this::isOwn)));
        grid().onChosen(this::open);
    }

    private static OwnChapterFilter filter(ListState state) {
        return new OwnChapterFilter(
                state.search(),
                state.get(WHOSE).filter(COLLEAGUES::equals).isPresent(),
                state.id("matiere", SubjectId::new),
                state.constant("niveau", Level.class),
                state.constant("etat", ChapterState.class),
                state.conditions());
    }

    private List<Choice<String>> subjects(CatalogueTree tree) {
        return Subjects.of(viewer, tree).stream()
                .map(choice -> new Choice<>(choice.value().toString(), choice.label()))
                .toList();
    }

    private List<Choice<String>> levels(CatalogueTree tree) {
        return Arrays.stream(Level.values())
                .filter(level -> viewer.programmes().stream()
                        .flatMap(programme -> tree.subjectsOf(programme).stream())
                        .anyMatch(subject -> subject.level() == level))
                .map(level -> new Choice<>(level.name(), level.name()))
                .toList();
    }

    private boolean isOwn(ChapterRow row) {
        return row.author().equals(viewer.account());
    }

    private boolean isWriter(ChapterRow row) {
        return writing.mayWrite(row.id());
    }

    private static void add() {
        UI.getCurrent().navigate(ChapterFormView.PATH + "/" + ChapterFormView.NEW);
    }

    private static void edit(ChapterRow row) {
        UI.getCurrent().navigate(ChapterFormView.PATH + "/" + row.id());
    }

    private void open(ChapterRow row) {
        if (isWriter(row)) {
            edit(row);
        } else {
            ChapterActions.read(row.id());
        }
    }
}

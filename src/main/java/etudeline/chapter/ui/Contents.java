package etudeline.chapter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import etudeline.chapter.Heading;
import etudeline.chapter.Neighbour;
import etudeline.chapter.ReadChapter;
import etudeline.chapter.ShownSection;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.Still;
import etudeline.kit.ui.T;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The headings of each section, those of the one that is open shown; below, the chapters before and after. */
final class Contents extends Nav {

    static final String SHEET = "sommaire";

    private static final int DEEPEST = 3;

    Contents(ReadChapter chapter) {
        setId(SHEET);
        addClassNames("contents", "reader-sheet");
        setAriaLabel(getTranslation("chapter.contents"));
        List<Component> parts = new ArrayList<>();
        parts.add(ReaderBar.closing(getTranslation("kit.close")));
        parts.add(new H2(getTranslation("chapter.contents")));
        chapter.sections().forEach(section -> parts.add(list(section)));
        parts.add(neighbours(chapter));
        Still.in(this, parts.toArray(Component[]::new));
    }

    /** Without headings there are none, and the neighbours stand below the text. */
    static boolean isOf(ReadChapter chapter) {
        return chapter.sections().stream()
                .anyMatch(section -> headings(section).findAny().isPresent());
    }

    private static Stream<Heading> headings(ShownSection section) {
        return section.outline().stream().filter(heading -> heading.level() <= DEEPEST);
    }

    static Component neighbours(ReadChapter chapter) {
        Div neighbours = new Div();
        neighbours.addClassName("neighbours");
        neighbour(neighbours, Icon.ARROW_LEFT, "chapter.previous", chapter.previous());
        neighbour(neighbours, Icon.ARROW_RIGHT, "chapter.next", chapter.next());
        return neighbours;
    }

    private static UnorderedList list(ShownSection section) {
        UnorderedList list = new UnorderedList();
        list.getElement().setAttribute("data-of", section.kind().anchor());
        headings(section).map(Contents::line).forEach(list::add);
        return list;
    }

    private static ListItem line(Heading heading) {
        Anchor link = new Anchor("#" + heading.id(), heading.text());
        link.setRouterIgnore(true);
        link.addClassName("l" + heading.level());
        return new ListItem(link);
    }

    private static void neighbour(Div into, Icon icon, String key, @Nullable Neighbour neighbour) {
        if (neighbour != null) {
            Anchor link = new Anchor("/" + ReaderView.PATH + "/" + neighbour.id());
            link.getElement().setAttribute("router-link", true);
            String words = neighbour.number() + ". " + neighbour.title();
            link.setAriaLabel(T.of(key + ".named", neighbour.number(), neighbour.title()));
            Still.in(link, icon.small(), new Span(words));
            into.add(link);
        }
    }
}

package etudeline.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import etudeline.kit.FoundPage;
import etudeline.kit.Searched;
import etudeline.kit.ui.Buttons;
import etudeline.kit.ui.Strip;
import etudeline.shell.SearchHit;
import etudeline.shell.SearchSource;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was found of one kind, a page of it and then more; when that fails, the other kinds stay as they are. */
final class SearchGroup extends Section {

    private static final Logger log = LoggerFactory.getLogger(SearchGroup.class);

    private final SearchSource source;
    private final Searched searched;
    private final OrderedList list = new OrderedList();
    private final Span count = new Span();
    private final Paragraph note = new Paragraph();
    private final Strip strip = new Strip();
    private final Div foot = new Div();
    private int shown;

    SearchGroup(SearchSource source, Searched searched) {
        this.source = source;
        this.searched = searched;
        addClassName("search-group");
        H2 heading = new H2(getTranslation(source.label()));
        heading.setId("trouve-" + source.kind());
        getElement().setAttribute("aria-labelledby", "trouve-" + source.kind());
        count.addClassNames("muted", "small", "num");
        count.getElement().setAttribute("role", "status");
        Div head = new Div(heading, count);
        head.addClassName("row");
        list.addClassName("results");
        note.addClassNames("small", "muted");
        note.setVisible(false);
        foot.addClassName("more");
        add(head, note, strip, list, foot);
    }

    /** The first ones, and a way to all of them; says how many there are to be seen. */
    int begin(int limit, Button all) {
        FoundPage<SearchHit> page = read(limit, () -> begin(limit, all));
        foot.removeAll();
        if (page.total() > shown || page.bounded()) {
            foot.add(all);
        }
        return strip.isVisible() ? 1 : shown;
    }

    /** So many pages, and a button for the next; tells when there is another one. */
    int pages(int pages, int size, IntConsumer now) {
        FoundPage<SearchHit> page = read(pages * size - shown, () -> pages(pages, size, now));
        foot.removeAll();
        if (page.total() > shown) {
            foot.add(Buttons.plain(getTranslation("shell.search.more"), () -> {
                now.accept(pages + 1);
                pages(pages + 1, size, now);
            }));
        } else if (page.bounded()) {
            foot.add(new Span(getTranslation("shell.search.bounded")));
        }
        return strip.isVisible() ? 1 : shown;
    }

    private FoundPage<SearchHit> read(int limit, Runnable again) {
        strip.hide();
        try {
            FoundPage<SearchHit> page = source.find(searched, shown, limit);
            page.found().forEach(hit -> list.add(new ListItem(link(hit))));
            shown += page.found().size();
            count.setText(getTranslation(page.bounded() ? "shell.search.atLeast" : "shell.search.count", page.total()));
            note.setText(getTranslation("shell.search.alike"));
            note.setVisible(page.alike());
            return page;
        } catch (RuntimeException failure) {
            log.error("The search of {} failed", source.kind(), failure);
            strip.fail(getTranslation("shell.search.failed"), again);
            return FoundPage.none();
        }
    }

    private static Component link(SearchHit hit) {
        Anchor link = new Anchor(hit.address());
        link.getElement().setAttribute("router-link", true);
        link.addClassName("result");
        Span sign = new Span(hit.icon().create());
        sign.addClassName("sign");
        if (!hit.tone().isEmpty()) {
            sign.addClassName(hit.tone());
        }
        Marked title = new Marked(hit.title());
        title.addClassName("strong");
        Span place = new Span(String.join(" · ", hit.place()));
        place.addClassNames("small", "muted");
        Div words = new Div(title, place);
        words.addClassNames("grow", "words");
        if (!hit.excerpt().isEmpty()) {
            Marked excerpt = new Marked(hit.excerpt());
            excerpt.addClassName("excerpt");
            words.add(excerpt);
        }
        link.add(sign, words);
        return link;
    }
}

package etudeline.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.ElementUtil;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;

/**
 * What never changes and answers to nothing by itself: it goes to the browser as one text in place of a node for each piece
 * of it, and nothing of it stays in memory. Links in it lead as others do, by the attribute that the router looks for.
 */
public final class Still {

    private Still() {}

    /** Fills the place, which has nothing else in it, with what these look like now: no listener of theirs hears anything. */
    public static <C extends Component> C in(C place, Component... parts) {
        Document page = Document.createShell("");
        // Other letters as numbers: one of them would make the whole text take two bytes a letter.
        page.outputSettings().prettyPrint(false).charset(StandardCharsets.ISO_8859_1);
        for (Component part : parts) {
            page.body().appendChild(ElementUtil.toJsoup(page, part.getElement()));
        }
        place.getElement().setProperty("innerHTML", page.body().html());
        return place;
    }
}

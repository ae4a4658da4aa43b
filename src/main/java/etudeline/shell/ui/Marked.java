package etudeline.shell.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import etudeline.kit.Piece;
import java.util.List;

/** Text with what was looked for marked in it. */
final class Marked extends Span {

    @Tag("mark")
    private static final class Mark extends HtmlContainer {

        Mark(String text) {
            setText(text);
        }
    }

    Marked(List<Piece> pieces) {
        pieces.forEach(piece -> add(piece.marked() ? new Mark(piece.text()) : new Text(piece.text())));
    }
}

package etudeline.comment.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DomEvent;
import etudeline.comment.CommentId;
import etudeline.kit.Missing;
import etudeline.kit.ui.Still;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Where the comments stand beside a chapter: how many there are, and they themselves as soon as the place is seen, is named
 * by the address or has something half typed. On a phone most chapters are read with it closed.
 */
@Tag("el-comments")
@JsModule("./el-comments.js")
final class CommentSheet extends HtmlContainer {

    private static final String ID = "event.detail.id";
    private static final String DOES = "event.detail.does";

    private final Div head = new Div();
    private final IntConsumer counted;
    private final Function<IntConsumer, CommentPanel> comments;
    private @Nullable CommentPanel shown;

    CommentSheet(CommentDesk desk, IntConsumer counted, Function<IntConsumer, CommentPanel> comments) {
        this.counted = counted;
        this.comments = comments;
        addClassName("comments");
        getElement().setAttribute("under", desk.place());
        head.addClassName("row");
        add(head);
        count(desk.reading().newest(desk.chapter()).total());
        getElement().addEventListener("comments-wanted", _ -> panel());
        getElement()
                .addEventListener("comment-asked", asked -> panel().show(comment(asked)))
                .addEventData(ID);
        getElement()
                .addEventListener(
                        "comment-does",
                        pressed -> panel().does(
                                        comment(pressed),
                                        pressed.getEventData().get(DOES).asString()))
                .addEventData(ID)
                .addEventData(DOES);
    }

    private static CommentId comment(DomEvent event) {
        return new CommentId(Long.parseLong(event.getEventData().get(ID).asString()));
    }

    private CommentPanel panel() {
        CommentPanel panel = shown;
        if (panel == null) {
            try {
                panel = comments.apply(this::count);
            } catch (Missing gone) {
                // Asked again, it would be missing again.
                throw gone;
            } catch (RuntimeException away) {
                getElement().callJsFunction("again");
                throw away;
            }
            shown = panel;
            add(panel);
        }
        return panel;
    }

    private void count(int things) {
        H2 title = new H2(getTranslation("comment.title"));
        title.addClassName("grow");
        Span count = new Span(getTranslation("kit.number", things));
        count.addClassNames("badge", "neutral");
        Still.in(head, title, count);
        counted.accept(things);
    }
}

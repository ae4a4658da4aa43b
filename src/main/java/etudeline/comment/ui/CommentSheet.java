package etudeline.comment.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import etudeline.comment.CommentId;
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

    private final Span count = new Span();
    private final IntConsumer counted;
    private final Function<IntConsumer, CommentPanel> comments;
    private @Nullable CommentPanel shown;

    CommentSheet(CommentDesk desk, IntConsumer counted, Function<IntConsumer, CommentPanel> comments) {
        this.counted = counted;
        this.comments = comments;
        addClassName("comments");
        getElement().setAttribute("under", desk.place());
        count.addClassNames("badge", "neutral");
        H2 title = new H2(getTranslation("comment.title"));
        title.addClassName("grow");
        Div head = new Div(title, count);
        head.addClassName("row");
        add(head);
        count(desk.reading().newest(desk.chapter()).total());
        getElement().addEventListener("comments-wanted", _ -> panel());
        getElement()
                .addEventListener(
                        "comment-asked",
                        asked -> panel().show(new CommentId(Long.parseLong(
                                asked.getEventData().get("event.detail.id").asString()))))
                .addEventData("event.detail.id");
    }

    private CommentPanel panel() {
        CommentPanel panel = shown;
        if (panel == null) {
            try {
                panel = comments.apply(this::count);
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
        count.setText(getTranslation("kit.number", things));
        counted.accept(things);
    }
}

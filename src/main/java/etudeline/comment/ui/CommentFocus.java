package etudeline.comment.ui;

import com.vaadin.flow.component.Component;
import etudeline.comment.CommentId;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the eye and the keyboard are led, by the script of the place that the panel stands in. */
record CommentFocus(Component panel) {

    /** Has the panel shown where it is hidden, for what was being typed in it before the page was lost. */
    void ask() {
        panel.getElement().executeJs("this.dispatchEvent(new CustomEvent('panel-asked', {bubbles: true}))");
    }

    void lead(CommentId comment) {
        panel.getElement().executeJs("this.parentElement.show($0)", comment.toString());
    }

    /** What had the focus is gone: the first of these that is there has it, or else the place of the comments. */
    void rest(CommentId... next) {
        String ids = Stream.of(next).map(CommentId::toString).collect(Collectors.joining(" "));
        panel.getElement().executeJs("this.parentElement.rest($0)", ids);
    }
}

package etudeline.chapter.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** How much is read, as a bar; the number stands beside it. */
final class ReadingBar extends Div {

    private ReadingBar() {
        addClassName("progress");
    }

    /** Of a share from 0 to 1; the words say of what. */
    static ReadingBar of(double share, String words) {
        ReadingBar bar = new ReadingBar();
        long percent = Math.round(share * 100);
        bar.getElement()
                .setAttribute("role", "progressbar")
                .setAttribute("aria-label", words)
                .setAttribute("aria-valuemin", "0")
                .setAttribute("aria-valuemax", "100")
                .setAttribute("aria-valuenow", Long.toString(percent));
        Span done = new Span();
        done.getStyle().set("width", percent + "%");
        bar.add(done);
        return bar;
    }
}

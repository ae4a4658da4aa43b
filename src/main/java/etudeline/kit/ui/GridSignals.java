package etudeline.kit.ui;

import com.vaadin.flow.dom.Element;
import java.util.function.BiConsumer;

/** What a grid says from the browser, beside its own events. */
final class GridSignals {

    private static final int PAUSE_MILLISECONDS = 250;

    private static final String TELL_POSITION = """
            let last = -1, pause;
            this.$.table.addEventListener('scroll', () => {
                clearTimeout(pause);
                pause = setTimeout(() => {
                    const first = this._firstVisibleIndex ?? 0, end = this._lastVisibleIndex ?? 0;
                    if (first !== last) {
                        this.dispatchEvent(new CustomEvent('position', {detail: {first: last = first, end}}));
                    }
                }, 400);
            })""";

    private final Element grid;

    GridSignals(Element grid) {
        this.grid = grid;
    }

    /** To be called each time the grid is attached. */
    void begin() {
        grid.executeJs(TELL_POSITION);
    }

    /** Called with the numbers of the first and the last row in sight, from 0, once scrolling has paused. */
    void onPosition(BiConsumer<Integer, Integer> listener) {
        grid.addEventListener(
                        "position",
                        event -> listener.accept(
                                event.getEventData().path("event.detail.first").asInt(),
                                event.getEventData().path("event.detail.end").asInt()))
                .addEventData("event.detail.first")
                .addEventData("event.detail.end");
    }

    /** Lets the browser ask a moment later, so that what is being done for it meanwhile needs no push. */
    void askSoon() {
        grid.executeJs("setTimeout(() => this.dispatchEvent(new CustomEvent('ask')), $0)", PAUSE_MILLISECONDS);
    }

    void onAsked(Runnable listener) {
        grid.addEventListener("ask", _ -> listener.run());
    }
}

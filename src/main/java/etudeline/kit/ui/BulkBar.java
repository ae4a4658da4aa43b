package etudeline.kit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Under a list while rows of it are ticked: how many, what can be done with them. A phone has it in place of its navigation. */
final class BulkBar<R> extends Div {

    private final LazyGrid<R, ?> grid;
    private final Ticks<R> ticks;
    private final Span count = new Span();
    private final Button all;
    private final Map<Button, BulkAction> offered = new LinkedHashMap<>();

    BulkBar(LazyGrid<R, ?> grid, Function<R, String> name, List<BulkAction> actions) {
        this.grid = grid;
        this.ticks = grid.tickable(name, this::show);
        addClassName("bulk-bar");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", T.of("kit.bulk"));
        count.addClassNames("count-of", "num");
        count.getElement().setAttribute("role", "status");
        all = Buttons.quiet("", () -> ticks.tickAll(true));
        all.addClassName("all");
        Div deeds = new Div();
        deeds.addClassName("deeds");
        actions.forEach(action -> deeds.add(offer(action)));
        Button none = Buttons.icon(Icon.X, T.of("kit.bulk.clear"), ticks::clear);
        none.addClassName("none");
        add(count, all, deeds, none);
        setVisible(false);
    }

    private Button offer(BulkAction action) {
        Button button = Buttons.quiet(action.label(), action.work());
        button.setIcon(action.icon().create());
        offered.put(button, action);
        return button;
    }

    Ticks<R> ticks() {
        return ticks;
    }

    void show() {
        int ticked = ticks.count();
        int total = grid.total();
        setVisible(ticked > 0);
        offered.forEach((button, action) -> button.setVisible(action.fits().getAsBoolean()));
        count.setText(T.of("kit.bulk.count", ticked));
        all.setText(T.of("kit.bulk.all", total));
        all.setVisible(ticked < total);
    }
}

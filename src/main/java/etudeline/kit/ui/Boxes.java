package etudeline.kit.ui;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** A column of boxes that stand for something of their rows, kept where the rows are; unlike {@link Ticks}. */
public final class Boxes {

    private Boxes() {}

    /** Before the columns that come later; only the rows that it is offered for have one, named for whoever hears it. */
    public static <R> void add(
            LazyGrid<R, ?> grid,
            Function<R, String> name,
            Predicate<R> offered,
            Predicate<R> ticked,
            Consumer<R> toggle) {
        grid.addColumn(Cells.box(name, offered, ticked, toggle))
                .setHeader("")
                .setWidth("44px")
                .setFlexGrow(0);
    }
}

package etudeline.kit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.contextmenu.GridContextMenu;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The menu of one row (⋮): at the end of it, and where it stands alone, such as above its form. */
public final class RowMenu {

    private RowMenu() {}

    public static <R> Button of(List<RowAction<R>> actions, R row) {
        Button button = Buttons.icon(Icon.ELLIPSIS_VERTICAL, T.of("kit.rowMenu"), () -> {});
        ContextMenu menu = new ContextMenu(button);
        menu.setOpenOnClick(true);
        actions.stream()
                .filter(action -> action.fits().test(row))
                .forEach(action -> menu.addItem(
                                action.label(), _ -> action.work().accept(row))
                        .addComponentAsFirst(action.icon().create()));
        return button;
    }

    /** The last column of a grid, whose menus also open on a right click. */
    static <R> Grid.Column<R> column(Grid<R> grid, Function<@Nullable R, List<RowAction<R>>> offered) {
        GridContextMenu<R> menu = grid.addContextMenu();
        menu.setDynamicContentHandler(row -> {
            List<RowAction<R>> actions = offered.apply(row);
            menu.removeAll();
            actions.forEach(
                    action -> menu.addItem(action.label(), _ -> action.work().accept(row))
                            .addComponentAsFirst(action.icon().create()));
            return !actions.isEmpty();
        });
        Span header = new Span(T.of("kit.rowMenu"));
        header.addClassName("only-read");
        return grid.addColumn(Cells.<R>dots())
                .setHeader(header)
                .setWidth("48px")
                .setFlexGrow(0);
    }
}

package etudeline.kit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import java.util.List;

/** The menu of one row (⋮) where it stands alone, such as above its form. */
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
}

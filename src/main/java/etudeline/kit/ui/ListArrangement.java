package etudeline.kit.ui;

import com.vaadin.flow.component.button.Button;
import java.util.Optional;

/** The columns of a list as the person likes them, kept for every device. */
final class ListArrangement {

    private final GridColumns<?> columns;
    private final String list;
    private Optional<LayoutMemory> memory = Optional.empty();
    private boolean begun;

    ListArrangement(GridColumns<?> columns, String list) {
        this.columns = columns;
        this.list = list;
    }

    void keepIn(LayoutMemory kept) {
        memory = Optional.of(kept);
    }

    /** "Colonnes". */
    Button button() {
        Button button = Buttons.plain(
                T.of("kit.columns"),
                () -> ColumnDialog.open(columns, layout -> {
                    columns.arrange(layout);
                    keep();
                }));
        button.setIcon(Icon.COLUMNS_3.create());
        button.addClassName("columns-button");
        return button;
    }

    /** To be called when all columns are declared. */
    void begin() {
        if (!begun) {
            begun = true;
            columns.arrangeable(this::keep);
            memory.map(kept -> kept.of(list))
                    .filter(layout -> !layout.isEmpty())
                    .ifPresent(layout -> columns.arrange(ColumnLayout.of(layout)));
        }
    }

    private void keep() {
        ColumnLayout layout = columns.layout();
        memory.ifPresent(kept -> kept.keep(list, layout.equals(columns.usual()) ? "" : layout.kept()));
    }
}

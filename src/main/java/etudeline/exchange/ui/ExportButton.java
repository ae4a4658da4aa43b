package etudeline.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.ContextMenuPosition;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import etudeline.exchange.CsvWriting;
import etudeline.exchange.XlsxWriting;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.T;
import etudeline.kit.ui.TextTable;
import java.util.function.Supplier;

/** "Exporter" above a list: all rows of its filter as they are shown, as CSV or XLSX. */
public final class ExportButton {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private ExportButton() {}

    /** Made; {@code table} is asked what the list shows when somebody wants a file of it. */
    public static Component of(Supplier<TextTable> table) {
        Button button = new Button(T.of("exchange.export"), Icon.DOWNLOAD.create());
        button.addClassName("icon-on-phone");
        button.setAriaLabel(T.of("exchange.export"));
        ContextMenu formats = new ContextMenu(button);
        formats.setOpenOnClick(true);
        formats.setPosition(ContextMenuPosition.BOTTOM_END);
        formats.addItem(format(
                "exchange.export.csv",
                new Export(table, "csv", "text/csv; charset=UTF-8", (output, _) -> new CsvWriting(output))));
        formats.addItem(format("exchange.export.xlsx", new Export(table, "xlsx", XLSX, XlsxWriting::new)));
        return new Div(button);
    }

    private static Anchor format(String label, Export export) {
        Anchor anchor = new Anchor(export, T.of(label));
        anchor.addClassName("export-format");
        return anchor;
    }
}

package etudeline.kit.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.dom.Element;

/**
 * A text that is longer than its column is whole in a tooltip, which the browser makes of the cell: nothing is sent for it
 * with each row. What a column says by its own tooltip generator goes before.
 */
final class CutTexts {

    private static final String WHOLE = """
            this.generator = ({ item, column }) => {
                const said = item?.gridtooltips?.[column?._flowId];
                const cell = this.target?._content;
                return said ?? (cell && cell.scrollWidth > cell.clientWidth ? cell.innerText : '');
            }""";

    CutTexts(Grid<?> grid) {
        Element tooltip = new Element("vaadin-tooltip");
        tooltip.setAttribute("slot", "tooltip");
        tooltip.addAttachListener(_ -> tooltip.executeJs(WHOLE));
        grid.getElement().appendChild(tooltip);
    }
}

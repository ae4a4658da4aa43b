package etudeline.chapter;

import org.jsoup.nodes.Element;

/** Rebuilds a table as rows of a head and a body. */
final class TableCleaning {

    private static final int MOST_SPANNED = 50;

    private TableCleaning() {}

    /** Appends the table unless it has no cells; what these hold is a flow of that depth. */
    static void clean(Element element, Element into, int depth) {
        Element table = new Element("table");
        Element head = new Element("thead");
        Element body = new Element("tbody");
        for (Element row : element.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr")) {
            Element parent = row.parent();
            boolean inHead = parent != null && parent.normalName().equals("thead") && body.childNodeSize() == 0;
            row(row, inHead ? head : body, depth);
        }
        for (Element part : new Element[] {head, body}) {
            if (part.childNodeSize() > 0) {
                table.appendChild(part);
            }
        }
        if (table.childNodeSize() > 0) {
            into.appendChild(table);
        }
    }

    private static void row(Element from, Element part, int depth) {
        Element row = new Element("tr");
        // In a table at once, so that what a cell holds knows where it is.
        new Element("table").appendChild(row);
        for (Element cell : from.select("> td, > th")) {
            Element copy = row.appendElement(cell.normalName());
            for (String name : new String[] {"colspan", "rowspan"}) {
                String span = SourceWords.number(cell.attr(name), 2, MOST_SPANNED);
                if (span != null) {
                    copy.attr(name, span);
                }
            }
            new Flow(copy, false, depth).takeAll(cell);
        }
        if (row.childNodeSize() > 0) {
            part.appendChild(row);
        }
    }
}

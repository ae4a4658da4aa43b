package etudeline.exchange;

import etudeline.kit.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Hands rows on, clean and as long as they are within the limits. */
final class Checked {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern SILENT = Pattern.compile("[\\p{Cntrl}\\u200b\\ufeff]+");

    private final SheetLimits limits;
    private final SheetRows rows;
    private boolean header;
    private int rowsRead;
    private int cellsRead;

    Checked(SheetLimits limits, SheetRows rows) {
        this.limits = limits;
        this.rows = rows;
    }

    void row(int line, List<String> raw) {
        if (raw.size() > limits.columns()) {
            throw Refused.because("exchange.refused.columns", line, limits.columns());
        }
        List<String> cells = new ArrayList<>(raw.size());
        boolean some = false;
        for (String cell : raw) {
            if (cell.length() > limits.cell()) {
                throw Refused.because("exchange.refused.cell", line, limits.cell());
            }
            String clean = clean(cell);
            some |= !clean.isEmpty();
            cells.add(clean);
        }
        if (some) {
            tell(line, cells);
        }
    }

    private void tell(int line, List<String> cells) {
        if (!header) {
            header = true;
            rows.header(cells);
            return;
        }
        cellsRead += cells.size();
        if (++rowsRead > limits.rows() || cellsRead > limits.cells()) {
            throw Refused.because("exchange.refused.rows", limits.rows());
        }
        rows.row(line, cells);
    }

    void end() {
        if (!header) {
            throw Refused.because("exchange.refused.empty");
        }
        if (rowsRead == 0) {
            throw Refused.because("exchange.refused.headerAlone");
        }
    }

    /** Most cells are clean already: patterns are for the others. */
    private static String clean(String cell) {
        boolean clean = true;
        char before = ' ';
        for (int at = 0; at < cell.length() && clean; at++) {
            char c = cell.charAt(at);
            boolean single = c == ' ' && before != ' ';
            clean = single || (c > ' ' && c < '\u007f') || Character.isLetterOrDigit(c);
            before = c;
        }
        if (clean && (cell.isEmpty() || before != ' ')) {
            return cell;
        }
        return SILENT.matcher(SPACES.matcher(cell).replaceAll(" "))
                .replaceAll("")
                .strip();
    }
}

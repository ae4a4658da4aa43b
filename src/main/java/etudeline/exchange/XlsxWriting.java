package etudeline.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes rows as XLSX while they come. Every cell is a text, so that none is taken for a formula, and leading zeros stay.
 * What one sheet cannot hold goes on in another one.
 */
public final class XlsxWriting implements SheetWriting {

    /** Of the format. */
    private static final int ROWS_OF_A_SHEET = 1_048_576;

    private static final int LONGEST = 32_767;
    private static final int FLUSHED = 500;

    private final Workbook book;
    private final String name;
    private Worksheet sheet;
    private List<String> header = List.of();
    private int sheets = 1;
    private int rows;

    /**
     * Begins; the stream is closed with this.
     *
     * @param name of the sheet; signs that the format has no place for are left out
     */
    public XlsxWriting(OutputStream output, String name) {
        this.book = new Workbook(output, "Etude LINE", null);
        this.name = name.replaceAll("[\\[\\]*/\\\\?:']", "");
        this.sheet = book.newWorksheet(title());
    }

    private String title() {
        String number = sheets == 1 ? "" : " " + sheets;
        return name.substring(0, Math.min(name.length(), 31 - number.length())) + number;
    }

    @Override
    public void row(List<String> cells) throws IOException {
        if (header.isEmpty()) {
            header = cells;
        } else if (rows == ROWS_OF_A_SHEET) {
            sheet.finish();
            sheets++;
            rows = 0;
            sheet = book.newWorksheet(title());
            write(header);
        }
        write(cells);
    }

    private void write(List<String> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            sheet.inlineString(rows, column, cell.substring(0, Math.min(cell.length(), LONGEST)));
        }
        rows++;
        if (rows % FLUSHED == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}

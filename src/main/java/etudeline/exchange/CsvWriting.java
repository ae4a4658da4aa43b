package etudeline.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes rows as CSV that spreadsheets open as it is meant: UTF-8 and saying so, semicolons, and no text that would be taken
 * for a formula. Such a text gets an apostrophe before it; numbers stay.
 */
public final class CsvWriting implements SheetWriting {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    /** Also as Asian keyboards write the signs: spreadsheets there read them the same. */
    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?");

    private final CsvWriter writer;

    /** Begins; the stream is closed with this. */
    public CsvWriting(OutputStream output) throws IOException {
        output.write(MARK);
        writer = CsvWriter.builder().fieldSeparator(';').build(output, StandardCharsets.UTF_8);
    }

    @Override
    public void row(List<String> cells) {
        writer.writeRecord(cells.stream().map(CsvWriting::harmless).toList());
    }

    private static String harmless(String cell) {
        boolean asIs = cell.isEmpty()
                || DANGEROUS.indexOf(cell.charAt(0)) < 0
                || NUMBER.matcher(cell).matches();
        return asIs ? cell : "'" + cell;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}

package etudeline.exchange;

import etudeline.kit.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of an XLSX file. Of a formula its value is taken, as it was when the file was saved. */
final class Workbook {

    private static final String TEXTS = "xl/sharedStrings.xml";

    /** Small parts of a real file may well shrink to nothing. */
    private static final int RATIO_FROM = 1024 * 1024;

    private static final int PARTS = 1_000;

    private final byte[] bytes;
    private final SheetLimits limits;

    Workbook(byte[] bytes, SheetLimits limits) {
        this.bytes = bytes;
        this.limits = limits;
    }

    void read(Checked rows) {
        try {
            requireModest();
            readSheet(rows);
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException damaged) {
            // Whatever a library meets in what is no workbook: the bytes are in memory, nothing else can fail.
            Refused refused = Refused.because("exchange.refused.damaged");
            refused.addSuppressed(damaged);
            throw refused;
        }
    }

    /** Unpacks every part once, keeping nothing: what it says of its own size is not to be believed. */
    private void requireModest() throws IOException {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
            if (parts.size() > PARTS) {
                throw bomb();
            }
            byte[] buffer = new byte[64 * 1024];
            long all = 0;
            for (ZipArchiveEntry part : parts) {
                long most = part.getName().equalsIgnoreCase(TEXTS) ? limits.unpacked() / 4 : limits.unpacked();
                long size = 0;
                try (InputStream content = zip.getInputStream(part)) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        size += read;
                        all += read;
                        if (size > most || all > limits.unpacked() || isSwelling(size, part)) {
                            throw bomb();
                        }
                    }
                }
            }
        }
    }

    private boolean isSwelling(long size, ZipArchiveEntry part) {
        long packed = Math.clamp(part.getCompressedSize(), 1, bytes.length);
        return size > RATIO_FROM && size / packed > limits.ratio();
    }

    private static Refused bomb() {
        return Refused.because("exchange.refused.bomb");
    }

    private void readSheet(Checked rows) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                Stream<Row> sheet = book.getSheets()
                        .findFirst()
                        .orElseThrow(() -> new ExcelReaderException("No sheet"))
                        .openStream()) {
            Iterator<Row> all = sheet.iterator();
            while (all.hasNext()) {
                Row row = all.next();
                rows.row(row.getRowNum(), cells(row));
            }
        }
    }

    /** Without the empty cells at the end: a format down to the last column is no value. */
    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        int filled = 0;
        for (int column = 0; column < row.getCellCount(); column++) {
            String text = row.hasCell(column) ? text(row.getCell(column)) : "";
            cells.add(text);
            filled = text.isEmpty() ? filled : cells.size();
        }
        return cells.subList(0, filled);
    }

    private static String text(Cell cell) {
        Object value = cell.getType() == CellType.ERROR ? cell.getRawValue() : cell.getValue();
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            default -> value.toString();
        };
    }
}

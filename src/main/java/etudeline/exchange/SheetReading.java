package etudeline.exchange;

import etudeline.kit.Folded;
import etudeline.kit.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Reads CSV and XLSX, told apart by their first bytes and not by their names. */
public final class SheetReading {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SheetReading() {}

    /**
     * Takes a file in.
     *
     * @param size as announced: too large a file is refused before it is read
     * @throws Refused when it is too large
     */
    public static byte[] take(InputStream file, long size, SheetLimits limits) {
        require(size, limits);
        byte[] bytes = bytes(file, limits);
        if (bytes.length > limits.bytes()) {
            throw tooLarge(limits);
        }
        return bytes;
    }

    /** Refuses what is announced too large. */
    public static void require(long size, SheetLimits limits) {
        if (size > limits.bytes()) {
            throw tooLarge(limits);
        }
    }

    /**
     * Reads the sheet row by row.
     *
     * @throws Refused when it is no sheet, empty, or beyond the limits; rows may have been told of before
     */
    public static void read(byte[] file, SheetLimits limits, SheetRows rows) {
        Checked checked = new Checked(limits, rows);
        if (startsWith(file, OLD_EXCEL)) {
            throw Refused.because("exchange.refused.oldExcel");
        }
        if (startsWith(file, ZIP)) {
            new Workbook(file, limits).read(checked);
        } else {
            new CsvText(file).read(checked);
        }
        checked.end();
    }

    /** The name of a column as names are compared: without case, accents, spaces and signs. */
    public static String fold(String name) {
        return SIGNS.matcher(Folded.of(name)).replaceAll("");
    }

    private static byte[] bytes(InputStream file, SheetLimits limits) {
        try {
            return file.readNBytes(limits.bytes() + 1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Refused tooLarge(SheetLimits limits) {
        return Refused.because("exchange.refused.large", limits.megabytes());
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}

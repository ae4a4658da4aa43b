package etudeline.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import etudeline.kit.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A text with separators: which letters and which separator it is written in, it says itself. */
final class CsvText {

    /** What Excel writes on a Windows machine of the countries this portal is for. */
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** The line by which Excel can be told of the separator. */
    private static final String HINT = "sep=";

    private static final int HEAD = 64 * 1024;

    private final byte[] bytes;
    private final Charset charset;
    private final int mark;

    CsvText(byte[] bytes) {
        this.bytes = bytes;
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            charset = StandardCharsets.UTF_8;
            mark = 3;
        } else if (startsWith(0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16LE;
            mark = 2;
        } else if (startsWith(0xFE, 0xFF)) {
            charset = StandardCharsets.UTF_16BE;
            mark = 2;
        } else {
            charset = isUtf8() ? StandardCharsets.UTF_8 : WINDOWS;
            mark = 0;
        }
    }

    private boolean startsWith(int... start) {
        for (int at = 0; at < start.length; at++) {
            if (bytes.length <= at || (bytes[at] & 0xFF) != start[at]) {
                return false;
            }
        }
        return true;
    }

    /** Over the whole file: the first accent may come late. */
    private boolean isUtf8() {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CharBuffer some = CharBuffer.allocate(8 * 1024);
        CoderResult result = decoder.decode(input, some, true);
        while (result.isOverflow()) {
            some.clear();
            result = decoder.decode(input, some, true);
        }
        return !result.isError();
    }

    void read(Checked rows) {
        requireText();
        String first = firstLine();
        boolean hinted = first.toLowerCase(Locale.ROOT).startsWith(HINT) && first.length() == HINT.length() + 1;
        char separator = hinted ? first.charAt(HINT.length()) : separator(first);
        int line = 0;
        List<String> last = List.of();
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(reader())) {
            for (CsvRecord row : records) {
                line = Math.toIntExact(row.getStartingLineNumber());
                last = row.getFields();
                if (!(hinted && line == 1)) {
                    rows.row(line, last);
                }
            }
        } catch (CsvParseException malformed) {
            throw Refused.because("exchange.refused.malformed", line + 1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        if (last.stream().anyMatch(cell -> cell.indexOf('\n') >= 0) && isLeftOpen()) {
            throw Refused.because("exchange.refused.malformed", line);
        }
    }

    /** A quote that is never closed takes all that follows into its cell. */
    private boolean isLeftOpen() {
        int quotes = 0;
        for (byte b : bytes) {
            quotes += b == '"' ? 1 : 0;
        }
        return quotes % 2 == 1;
    }

    private InputStreamReader reader() {
        return new InputStreamReader(new ByteArrayInputStream(bytes, mark, bytes.length - mark), charset);
    }

    /** Pictures and programs have zero bytes everywhere, a text nowhere. */
    private void requireText() {
        if (charset.equals(StandardCharsets.UTF_8) || charset.equals(WINDOWS)) {
            for (byte b : bytes) {
                if (b == 0) {
                    throw Refused.because("exchange.refused.noSheet");
                }
            }
        }
    }

    private String firstLine() {
        String head = new String(bytes, mark, Math.min(HEAD, bytes.length - mark), charset);
        return head.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The one that the header has most of, quoted names apart. */
    private static char separator(String header) {
        String bare = header.replaceAll("\"[^\"]*\"", "");
        char most = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(bare, candidate) > count(bare, most)) {
                most = candidate;
            }
        }
        return most;
    }

    private static long count(String text, char sign) {
        return text.chars().filter(c -> c == sign).count();
    }
}

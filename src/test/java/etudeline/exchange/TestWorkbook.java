package etudeline.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An XLSX file written part by part, so that a test can write what no program would. */
public final class TestWorkbook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private TestWorkbook() {}

    /** Of texts, each in its cell. */
    public static byte[] of(List<List<String>> rows) {
        return ofSheet(IntStream.range(0, rows.size())
                .mapToObj(at -> "<row r=\"" + (at + 1) + "\">"
                        + rows.get(at).stream()
                                .map(cell -> "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>")
                                .collect(Collectors.joining())
                        + "</row>")
                .collect(Collectors.joining()));
    }

    /** Of rows as the format writes them. */
    static byte[] ofSheet(String rows) {
        return zip(List.of(rows));
    }

    /** One more part, of so many zero bytes. */
    static byte[] withPart(long zeros) {
        return zip(List.of("<row r=\"1\"/>", "\0".repeat(Math.toIntExact(zeros))));
    }

    private static byte[] zip(List<String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + PACKAGE + "content-types\"><Override PartName=\""
                            + "/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/></Types>");
            add(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                            + "\"><sheets><sheet name=\"Feuille\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            add(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"" + PACKAGE
                            + "relationships\"><Relationship Id=\"rId1\" Type=\"" + OFFICE
                            + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            add(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + parts.getFirst() + "</sheetData></worksheet>");
            if (parts.size() > 1) {
                add(zip, "xl/media/image1.png", parts.getLast());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}

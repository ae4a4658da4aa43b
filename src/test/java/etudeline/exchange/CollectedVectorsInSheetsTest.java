package etudeline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import etudeline.Vectors;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Each attack of the public collections, and each as a formula, in an exported cell. */
class CollectedVectorsInSheetsTest {

    private static final List<String> FORMULAS =
            List.of("=", "+", "-", "@", "\t=", "\r=", "\n=", " =", "=HYPERLINK(\"", "＝", "＋", "－", "＠");

    private static List<String> cells() {
        return Vectors.all().stream()
                .flatMap(vector ->
                        Stream.concat(Stream.of(vector), FORMULAS.stream().map(start -> start + vector)))
                .toList();
    }

    @Test
    void no_cell_of_a_table_of_text_begins_as_a_formula() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<String> cells = cells();
        try (CsvWriting csv = new CsvWriting(bytes)) {
            for (String cell : cells) {
                csv.row(List.of("x", cell, "y"));
            }
        }
        String text = bytes.toString(StandardCharsets.UTF_8).substring(1);
        List<CsvRecord> rows;
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().fieldSeparator(';').ofCsvRecord(text)) {
            rows = reader.stream().toList();
        }
        assertThat(rows).hasSameSizeAs(cells);
        for (int row = 0; row < rows.size(); row++) {
            List<String> written = rows.get(row).getFields();
            assertThat(written).as(cells.get(row)).hasSize(3).startsWith("x").endsWith("y");
            assertThat(written.get(1)).matches("(?s)([+-]?\\d+([.,]\\d+)?|(?![=+\\-@\\t\\r\\n＝＋－＠]).*)");
        }
    }

    @Test
    void every_cell_of_a_workbook_is_a_text_and_the_workbook_is_whole(@TempDir Path folder) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<String> cells = cells();
        try (XlsxWriting book = new XlsxWriting(bytes, "=1+1")) {
            for (String cell : cells) {
                book.row(List.of("x", cell, "y"));
            }
        }
        Document sheet = sheet(bytes.toByteArray(), folder);
        List<Element> written = elements(sheet, "c");
        assertThat(elements(sheet, "row")).hasSameSizeAs(cells);
        assertThat(written).hasSizeGreaterThanOrEqualTo(2 * cells.size()).allSatisfy(cell -> {
            assertThat(cell.getAttribute("t")).isEqualTo("inlineStr");
            assertThat(elements(cell, "f")).isEmpty();
        });
        assertThat(elements(sheet, "hyperlink")).isEmpty();
    }

    private static Document sheet(byte[] book, Path folder) throws Exception {
        Path file = Files.write(folder.resolve("book.xlsx"), book);
        DocumentBuilderFactory xml = DocumentBuilderFactory.newInstance();
        xml.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry sheet = Objects.requireNonNull(zip.getEntry("xl/worksheets/sheet1.xml"));
            return xml.newDocumentBuilder().parse(zip.getInputStream(sheet));
        }
    }

    private static List<Element> elements(org.w3c.dom.Node node, String name) {
        org.w3c.dom.NodeList found = node instanceof Document document
                ? document.getElementsByTagName(name)
                : ((Element) node).getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int at = 0; at < found.getLength(); at++) {
            elements.add((Element) found.item(at));
        }
        return elements;
    }
}

package etudeline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import etudeline.kit.Refused;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as people have them, and as nobody should send them. */
class SheetReadingTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final SheetLimits SMALL = new SheetLimits(4_000, 3, 4, 10, 50, 4L * 1024 * 1024, 100);

    /** What was told of, the header first, lines by their numbers. */
    private static final class Told implements SheetRows {

        private final List<String> lines = new ArrayList<>();

        @Override
        public void header(List<String> names) {
            lines.add(String.join("|", names));
        }

        @Override
        public void row(int line, List<String> cells) {
            lines.add(line + "|" + String.join("|", cells));
        }
    }

    private static List<String> read(byte[] file) {
        return read(file, SheetLimits.USUAL);
    }

    private static List<String> read(byte[] file, SheetLimits limits) {
        Told told = new Told();
        byte[] taken = SheetReading.take(new ByteArrayInputStream(file), -1, limits);
        SheetReading.read(taken, limits, told);
        return told.lines;
    }

    private static List<String> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(byte[] file, SheetLimits limits, String key) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read(file, limits))
                .satisfies(refused ->
                        assertThat(refused.problems().getFirst().key()).isEqualTo("exchange.refused." + key));
    }

    private static void refused(String text, SheetLimits limits, String key) {
        refused(text.getBytes(StandardCharsets.UTF_8), limits, key);
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void the_separator_is_the_one_the_header_has_most_of(String separator) {
        assertThat(read(String.join(separator, "matricule", "prénom", "\"nom; de, famille\"") + "\r\n"
                        + String.join(separator, "1", "Aïssatou", "Ndiaye")))
                .containsExactly("matricule|prénom|nom; de, famille", "2|1|Aïssatou|Ndiaye");
    }

    @Test
    void a_hint_for_excel_names_the_separator_and_is_no_header() {
        assertThat(read("sep=;\nmatricule;a,b,c\n1;2")).containsExactly("matricule|a,b,c", "3|1|2");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,''", "UTF-8,\ufeff", "windows-1252,''", "UTF-16LE,\ufeff", "UTF-16BE,\ufeff"})
    void letters_are_read_as_they_were_written(String charset, String mark) {
        String text = mark + "prénom;nom\nAïssatou;N’Dœye €\n";
        assertThat(read(text.getBytes(Charset.forName(charset)))).containsExactly("prénom|nom", "2|Aïssatou|N’Dœye €");
    }

    @Test
    void one_letter_at_the_very_end_decides_how_all_are_read() {
        byte[] file = ("nom;prenom\n" + "Diop;Awa\n".repeat(20_000) + "Sène;Aïda").getBytes(WINDOWS);
        assertThat(read(file).getLast()).isEqualTo("20002|Sène|Aïda");
    }

    @Test
    void quotes_may_hold_line_breaks_separators_and_quotes_and_lines_count_as_in_an_editor() {
        assertThat(read("nom;adresse\nDiop;\"Rue 10,\r\n\"\"Médina\"\"; Dakar\"\n\nSarr;  trop   d’espace \n"))
                .containsExactly("nom|adresse", "2|Diop|Rue 10, \"Médina\"; Dakar", "5|Sarr|trop d’espace");
    }

    @Test
    void a_formula_in_a_csv_file_is_a_text() {
        assertThat(read("nom\n=HYPERLINK(1)\n")).containsExactly("nom", "2|=HYPERLINK(1)");
    }

    @Test
    void empty_lines_and_files_without_rows_are_told_apart() {
        refused("", SheetLimits.USUAL, "empty");
        refused(" \n;;\n", SheetLimits.USUAL, "empty");
        refused("nom;prenom\n;\n", SheetLimits.USUAL, "headerAlone");
    }

    @Test
    void a_quote_that_is_never_closed_is_told_of_with_its_line() {
        String text = "nom;prenom\nDiop;Awa\nSarr;\"Awa\n" + "Diop;Awa\n".repeat(20);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read(text))
                .satisfies(refused -> assertThat(refused.problems().getFirst())
                        .isEqualTo(new Refused.Problem("", "exchange.refused.malformed", List.of(3))));
        refused(text + "Diop;Awa\n".repeat(10_000), SheetLimits.USUAL, "cell");
    }

    @Test
    void each_limit_stops_the_reading_where_it_is_passed() {
        refused("x".repeat(4_001), SMALL, "large");
        refused("a;b\n" + "1;2\n".repeat(4), SMALL, "rows");
        refused("a;b\n" + "1;2;3;4\n".repeat(3), SMALL, "rows");
        refused("a;b\n1;2;3;4;5\n", SMALL, "columns");
        refused("a;b\n1;" + "x".repeat(51), SMALL, "cell");
        assertThat(read(("a;b\n" + "1;" + "x".repeat(50)).getBytes(StandardCharsets.UTF_8), SMALL))
                .hasSize(2);
    }

    @Test
    void a_file_announced_as_too_large_is_not_even_begun() {
        InputStream untouched = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("It was read");
            }

            @Override
            public int read(byte[] into, int from, int most) {
                return read();
            }
        };
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> SheetReading.take(untouched, 4_001, SMALL));
    }

    @Test
    void what_is_no_sheet_is_not_taken_for_one() {
        refused(new byte[] {'G', 'I', 'F', 0, 1}, SheetLimits.USUAL, "noSheet");
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}, SheetLimits.USUAL, "oldExcel");
        refused(new byte[] {'P', 'K', 3, 4, 0, 0}, SheetLimits.USUAL, "damaged");
        byte[] workbook = TestWorkbook.of(List.of(List.of("nom"), List.of("Diop")));
        refused(Arrays.copyOf(workbook, workbook.length / 2), SheetLimits.USUAL, "damaged");
    }

    @Test
    void a_workbook_gives_texts_numbers_and_the_values_of_formulas() {
        assertThat(read(TestWorkbook.ofSheet("""
                        <row r="1"><c r="A1" t="inlineStr"><is><t>matricule</t></is></c><c r="C1" t="inlineStr"><is><t> Nom </t></is></c></row>
                        <row r="3"><c r="A3"><v>20240001</v></c><c r="B3"><f>1+1</f><v>2</v></c><c r="C3" t="str"><f>A1&amp;"x"</f><v>Diop</v></c></row>
                        <row r="4"><c r="A4"><v>2.0250001E7</v></c><c r="B4" t="b"><v>1</v></c><c r="C4" t="e"><v>#N/A</v></c><c r="F4"/></row>
                        """)))
                .containsExactly("matricule||Nom", "3|20240001|2|Diop", "4|20250001|true|#N/A");
    }

    @Test
    void a_workbook_beyond_the_limits_is_not_unpacked_further() {
        refused(
                TestWorkbook.withPart(3L * 1024 * 1024),
                new SheetLimits(1_000_000, 9, 9, 99, 99, 9_000_000, 100),
                "bomb");
        refused(TestWorkbook.withPart(900_000), new SheetLimits(1_000_000, 9, 9, 99, 99, 800_000, 100), "bomb");
        String cell = "<c r=\"ZZZ1\" t=\"inlineStr\"><is><t>x</t></is></c>";
        refused(TestWorkbook.ofSheet("<row r=\"1\">" + cell + "</row>"), SheetLimits.USUAL, "columns");
        refused(
                TestWorkbook.ofSheet("<row r=\"1\">" + cell.replace("ZZZ1", "ZZZZZZZ1") + "</row>"),
                SheetLimits.USUAL,
                "damaged");
    }

    @Test
    void a_workbook_does_not_make_the_reader_fetch_or_repeat_anything() {
        byte[] doctype = TestWorkbook.of(List.of(List.of("nom"), List.of("Diop")));
        assertThat(read(doctype)).containsExactly("nom", "2|Diop");
        refused(
                TestWorkbook.ofSheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&lol;</t></is></c></row>"),
                SheetLimits.USUAL,
                "damaged");
    }

    @Test
    void names_of_columns_are_compared_without_case_accents_and_signs() {
        assertThat(SheetReading.fold(" Prénom (s) ")).isEqualTo("prenoms");
        assertThat(SheetReading.fold("E-mail")).isEqualTo(SheetReading.fold("EMAIL"));
    }
}

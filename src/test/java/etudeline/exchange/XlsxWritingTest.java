package etudeline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxWritingTest {

    private static final List<String> HEADER = List.of("nom", "matricule");

    @Test
    void every_cell_is_a_text_whatever_it_looks_like(@TempDir Path folder) throws IOException {
        List<List<String>> rows = List.of(
                HEADER,
                List.of("=1+1", "007"),
                List.of("+cmd|'/c calc'!A0", "-12,5"),
                List.of("@SUM(A1)", "1e5"),
                List.of("\t=1", "\r=1"),
                List.of("N’Dœye & <fils>", "2026-11-27"));
        String sheet = sheet(written(rows), folder);
        assertThat(sheet).doesNotContain("<f>", "<f ", "t=\"n\"", "t=\"str\"");
        assertThat(sheet.split("<c ", -1))
                .hasSize(1 + 12)
                .filteredOn(cell -> cell.startsWith("r="))
                .hasSize(12)
                .allSatisfy(cell -> assertThat(cell).contains("t=\"inlineStr\"").contains("<is><t"));
        assertThat(sheet).contains(">=1+1<", ">007<", ">-12,5<", ">@SUM(A1)<", ">1e5<");
    }

    @Test
    void what_is_written_is_read_again_row_for_row() throws IOException {
        List<List<String>> rows = new ArrayList<>(List.of(HEADER));
        for (int row = 1; row <= 1_500; row++) {
            rows.add(List.of("=Diop " + row, "%05d".formatted(row)));
        }
        List<List<String>> read = new ArrayList<>();
        SheetReading.read(written(rows), SheetLimits.USUAL, new SheetRows() {
            @Override
            public void header(List<String> names) {
                read.add(List.copyOf(names));
            }

            @Override
            public void row(int line, List<String> cells) {
                read.add(List.copyOf(cells));
            }
        });
        assertThat(read).isEqualTo(rows);
    }

    private static byte[] written(List<List<String>> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XlsxWriting book = new XlsxWriting(bytes, "Étudiants [L1]: a/b")) {
            for (List<String> row : rows) {
                book.row(row);
            }
        }
        return bytes.toByteArray();
    }

    private static String sheet(byte[] book, Path folder) throws IOException {
        Path file = Files.write(folder.resolve("book.xlsx"), book);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry sheet = Objects.requireNonNull(zip.getEntry("xl/worksheets/sheet1.xml"));
            return new String(zip.getInputStream(sheet).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package etudeline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvWritingTest {

    @Test
    void what_a_spreadsheet_would_run_is_written_as_a_text_and_numbers_stay_numbers() throws IOException {
        assertThat(written("=1+1", "+221", "-12,5", "+cmd", "-", "@SUM", "\tx", "\rx", "Diop", ""))
                .isEqualTo("\ufeff'=1+1;+221;-12,5;'+cmd;'-;'@SUM;'\tx;\"'\rx\";Diop;\r\n");
    }

    @Test
    void separators_quotes_and_line_breaks_stay_in_their_cell() throws IOException {
        assertThat(written("a;b", "c\"d", "e\nf")).isEqualTo("\ufeff\"a;b\";\"c\"\"d\";\"e\nf\"\r\n");
    }

    private static String written(String... cells) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriting csv = new CsvWriting(bytes)) {
            csv.row(List.of(cells));
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}

package etudeline.account;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.Statements;
import etudeline.kit.Window;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Sort;

/** The grid of a file's lines, at any position of any filter. */
class ImportRowsTest extends ImportScene {

    private static final int LINES = 6_000;

    @Test
    void a_window_is_read_through_an_index_wherever_it_is_and_a_total_is_not_counted() {
        ImportId file = upload(file(IntStream.range(0, LINES)
                .mapToObj(line -> "K%05d;Awa;Diop;;F;%s;L1".formatted(line, line % 3 == 0 ? "NULLE" : "/P/"))
                .collect(Collectors.joining("\n"))));
        upload(file("E1;Awa;Diop;;F;/P/;L1"));
        campus.execute("analyze import_row");
        assertThat(ask(() -> imports.totalOfLines(new ImportLines(file, null)).rows()))
                .isEqualTo(LINES);
        assertThat(ask(() -> imports.totalOfLines(new ImportLines(file, ImportOutcome.BAD))
                        .rows()))
                .isEqualTo(LINES / 3);
        for (ImportOutcome outcome : new ImportOutcome[] {null, ImportOutcome.NEW, ImportOutcome.BAD}) {
            int total = ask(
                    () -> imports.totalOfLines(new ImportLines(file, outcome)).rows());
            for (int offset : new int[] {0, total / 2, total - 50}) {
                Window window = new Window(offset, 50, Sort.unsorted(), total);
                List<ImportLine> lines = ask(() -> imports.lines(new ImportLines(file, outcome), window));
                assertThat(lines).hasSize(50).isSortedAccordingTo(java.util.Comparator.comparingInt(ImportLine::line));
                List<String> plans = campus.ask(
                        administrator,
                        () -> Statements.plansOf(() -> imports.lines(new ImportLines(file, outcome), window)));
                assertThat(plans).hasSizeLessThanOrEqualTo(2);
                assertThat(plans)
                        .filteredOn(plan -> plan.contains("import_row"))
                        .singleElement()
                        .asString()
                        .containsPattern("using (import_row_pkey|%s)\\b"
                                .formatted(outcome == null ? "import_row_line" : "import_row_outcome"))
                        .doesNotContain("Seq Scan on import_row", "Sort Method: external");
            }
        }
    }

    @Test
    void judging_and_bringing_in_take_as_many_statements_for_many_lines_as_for_one() {
        students("E0;Awa;Diop;;F;/P/;L1");
        int one = Statements.of(() -> students("E1;Awa;Diop;;F;/P/;L1")).size();
        int many = Statements.of(() -> upload(file(IntStream.range(0, 300)
                        .mapToObj(line -> "K%05d;Awa;Diop;;F;/P/;L1".formatted(line))
                        .collect(Collectors.joining("\n")))))
                .size();
        assertThat(many).isEqualTo(one);
    }
}

package etudeline.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartTest {

    @Test
    void the_source_is_a_table_that_says_how_it_is_drawn() {
        String source = "<figure data-chart=\"bar\" data-title=\"Inscrits\" data-unit=\"milliers\"><table>"
                + "<thead><tr><th>Année</th><th>L1</th></tr></thead>"
                + "<tbody><tr><th>2024</th><td>1 234,5</td></tr><tr><th>2025</th><td>n. d.</td></tr></tbody>"
                + "</table></figure>";
        assertThat(Setting.set(source).source()).isEqualTo(source);
        assertThat(Setting.set(Setting.set(source).shown()).source())
                .as("copied from where it is read, it is the same chart")
                .isEqualTo(source);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bar", "rows", "line", "pie"})
    void each_kind_is_drawn_with_its_numbers_beside_it(String kind) {
        Element figure =
                Setting.shown(chart(kind, "Année;L1", "2024;10", "2025;30")).expectFirst("figure.el-chart");
        assertThat(figure.expectFirst("figcaption").text()).isEqualTo("Titre (kg)");
        Element drawing = figure.expectFirst("svg[viewBox]");
        assertThat(drawing.attr("role")).isEqualTo("img");
        assertThat(drawing.attr("aria-label")).contains("Titre (kg)", "tableau");
        assertThat(drawing.select("[class^=el-ink]")).isNotEmpty();
        assertThat(drawing.select("text").text()).contains("2024", "2025");
        assertThat(figure.select("details > summary").text()).isEqualTo("Voir le tableau");
        assertThat(figure.select("details > .el-scroll[tabindex=0] > table th[scope=col]"))
                .hasSize(2);
        assertThat(figure.select("table th[scope=row]")).hasSize(2);
        assertThat(figure.select("[style], [onclick], script")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 234,5 | 1 234,5",
                "1,234.5 | 1 234,5",
                "1.234,5 | 1 234,5",
                "1234.5 | 1 234,5",
                "1'234.5 | 1 234,5",
                "1,234,567 | 1 234 567",
                "1.234.567 | 1 234 567",
                "0,125 | 0,125",
                "1,5 | 1,5",
                ".5 | 0,5",
                "−12 | −12",
                "2e3 | 2 000",
                "1,6e-19 | 1,6·10⁻¹⁹"
            })
    void numbers_are_read_as_they_are_typed_in_either_language(String typed, String drawn) {
        Element drawing = Setting.shown(chart("rows", "a;b", "x;" + typed)).expectFirst("svg");
        assertThat(drawing.select("text").eachText().stream()
                        .map(text -> text.replace('\u202F', ' '))
                        .toList())
                .contains(drawn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1 2 trois", "12-3", "", "1..2", "0x10", "Infinity", "NaN", "9e99"})
    void what_is_no_number_leaves_a_gap_and_stays_in_the_table(String typed) {
        Element figure = Setting.shown(chart("bar", "a;b", "x;" + typed, "y;5")).expectFirst("figure");
        assertThat(figure.select("td").stream().map(Element::text)).containsExactly(typed, "5");
        assertThat(figure.expectFirst("path.el-ink-1").attr("d").chars().filter(letter -> letter == 'M'))
                .hasSize(1);
    }

    @Test
    void without_any_number_the_table_stands_alone() {
        Element figure = Setting.shown(chart("line", "a;b", "x;?", "y;")).expectFirst("figure");
        assertThat(figure.select("svg, details")).isEmpty();
        assertThat(figure.select("figure > .el-scroll > table")).hasSize(1);
    }

    @Test
    void an_empty_cell_keeps_its_place() {
        Element drawing = Setting.shown(chart("line", "a;p;q", "x;;2", "y;3;4")).expectFirst("svg");
        assertThat(drawing.expectFirst("path.el-line-1[d]:not(g > *)").attr("d"))
                .startsWith("M")
                .doesNotContain("L");
        assertThat(drawing.expectFirst("path.el-line-2[d]:not(g > *)").attr("d"))
                .contains("L");
    }

    @Test
    void what_cannot_be_sectors_is_bars() {
        String many = IntStream.range(0, 9).mapToObj(i -> "x;1").collect(Collectors.joining("\n"));
        for (String drawn : new String[] {
            chart("pie", "a;b", "x;-1", "y;5"),
            chart("pie", "a;b;c", "x;1;2"),
            chart("pie", ("a;b\n" + many).split("\n"))
        }) {
            assertThat(Setting.shown(drawn).select("svg .el-axis")).hasSize(1);
        }
        assertThat(Setting.shown(chart("pie", "a;b", "x;1", "y;5")).select("svg .el-axis"))
                .isEmpty();
    }

    @Test
    void each_series_has_a_second_channel_beside_its_colour() {
        String[] rows = {"a;p;q;r;s", "x;1;2;3;4", "y;2;3;4;5"};
        Element columns = Setting.shown(chart("bar", rows)).expectFirst("svg");
        assertThat(columns.select("pattern").eachAttr("id"))
                .containsExactly("cours-graphique-1-2", "cours-graphique-1-3", "cours-graphique-1-4");
        assertThat(columns.select("path[fill=url(#cours-graphique-1-3)]")).hasSize(1);
        Element lines = Setting.shown(chart("line", rows)).expectFirst("svg");
        assertThat(Stream.of(1, 2, 3, 4)
                        .map(series ->
                                lines.select("g > .el-ink-" + series).attr("d").replaceAll("[0-9. -]", ""))
                        .collect(Collectors.toSet()))
                .as("the marks of four lines")
                .hasSize(4);
    }

    @Test
    void two_charts_of_a_page_share_no_id() {
        String two = chart("bar", "a;b;c", "x;1;2").repeat(2);
        assertThat(Setting.shown(two).select("[id]").eachAttr("id"))
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void the_largest_chart_is_drawn_small_enough_to_send() {
        String rows = IntStream.range(0, 30)
                .mapToObj(i -> "Semaine " + i + ";" + i * 7 + ",25;" + i * i + ";" + (900 - i) + ";-" + i)
                .collect(Collectors.joining("\n"));
        for (String kind : new String[] {"bar", "rows", "line", "pie"}) {
            Element drawing = Setting.shown(chart(kind, ("a;p;q;r;s\n" + rows).split("\n")))
                    .expectFirst("svg");
            assertThat(drawing.outerHtml().length()).as(kind).isLessThan(12_000);
        }
    }

    @Test
    void too_large_a_chart_is_a_table_with_all_its_cells() {
        String rows = IntStream.range(0, 31).mapToObj(i -> i + ";1").collect(Collectors.joining("\n"));
        String source = Setting.set(chart("bar", ("a;b\n" + rows).split("\n"))).source();
        assertThat(source).startsWith("<p>Titre (kg)</p>\n<table>").contains("<td>30</td>");
        assertThat(Setting.set(chart("bar", "a;b;c;d;e;f", "x;1;2;3;4;5")).source())
                .doesNotContain("figure");
        assertThat(Setting.set("<figure data-chart=bar><p>sans tableau</p></figure>")
                        .source())
                .isEqualTo("<p>sans tableau</p>");
    }

    @Test
    void its_words_are_told_once_and_it_is_no_numbered_table() {
        ChapterText text = Setting.set(chart("bar", "Année;L1", "2024;10") + "<table><tr><td>z</td></tr></table>");
        assertThat(text.plain()).isEqualTo("Titre (kg)\nAnnée\nL1\n2024\n10\nz");
        assertThat(text.shown()).contains("aria-label=\"Tableau 1\"");
    }

    @Test
    void a_chart_stands_in_call_outs_and_quotations_but_in_no_table() {
        String chart = chart("bar", "a;b", "x;1");
        assertThat(Setting.shown("<aside data-callout=example>" + chart + "</aside>")
                        .select("aside > figure > svg"))
                .hasSize(1);
        assertThat(Setting.shown("<table><tr><td>" + chart + "</td></tr></table>")
                        .select("figure"))
                .isEmpty();
    }

    @Test
    void nothing_typed_into_a_chart_becomes_part_of_the_drawing() {
        String evil = "\"><script>alert(1)</script>&lt;img src=x onerror=alert(1)&gt;';url(#x)</text></svg>";
        Element figure = Setting.shown("<figure data-chart=bar data-title='" + evil.replace("'", "&#39;") + "'>"
                        + "<table><tr><th>" + evil + "<th>b<tr><th onclick=alert(1)>" + evil + "<td>1</table></figure>")
                .expectFirst("figure");
        Set<String> names = figure.stream().map(Element::normalName).collect(Collectors.toSet());
        assertThat(names)
                .isSubsetOf(
                        "figure",
                        "figcaption",
                        "svg",
                        "path",
                        "text",
                        "details",
                        "summary",
                        "div",
                        "table",
                        "thead",
                        "tbody",
                        "tr",
                        "th",
                        "td");
        assertThat(figure.select("svg text").text()).contains("<img src=x");
    }

    private static String chart(String kind, String... rows) {
        String cells = Stream.of(rows)
                .map(row -> Stream.of(row.split(";", -1))
                        .map(cell -> "<td>" + cell + "</td>")
                        .collect(Collectors.joining("", "<tr>", "</tr>")))
                .collect(Collectors.joining());
        return "<figure data-chart=\"" + kind + "\" data-title=\"Titre\" data-unit=\"kg\"><table>" + cells
                + "</table></figure>";
    }
}

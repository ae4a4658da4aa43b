package etudeline.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.chapter.FormulaProblem.Kind;
import etudeline.chapter.TexEngine.Outcome;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TexEngineTest {

    private static final TexEngine ENGINE = new TexEngine();

    @Test
    void keeps_the_tex_for_copying() {
        assertThat(math("a<b").select("annotation").text()).isEqualTo("a<b");
        assertThat(math("a<b").select("annotation").attr("encoding")).isEqualTo("application/x-tex");
    }

    @Test
    void sets_matrices_alignments_and_cases_as_tables() {
        assertThat(math("\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}").select("mtd"))
                .hasSize(4);
        assertThat(math("\\begin{aligned} a &= b \\\\ &= c \\end{aligned}").select("mtd.tml-right"))
                .hasSize(2);
        assertThat(math("\\begin{align*} a &= b \\\\ &= c \\end{align*}").select("mtr"))
                .hasSize(2);
        assertThat(math("\\begin{cases} x & \\text{si } x \\geq 0 \\\\ -x & \\text{sinon} \\end{cases}")
                        .select("mtd.tml-left"))
                .hasSize(4);
        assertThat(math("\\begin{array}{c|c} a & b \\\\ \\hline c & d \\end{array}")
                        .select("mtd.el-m-border-right"))
                .hasSize(2);
    }

    @Test
    void letters_with_a_meaning_keep_it_without_any_style_sheet() {
        assertThat(math("\\mathbb{N} \\mathbf{v} \\mathcal{F}").select("mi").eachText())
                .containsExactly("ℕ", "𝐯", "ℱ");
    }

    @Test
    void chemistry_is_understood() {
        assertThat(math("\\ce{2H2 + O2 -> 2H2O}").select("msub")).hasSize(3);
    }

    @Test
    void no_inline_style_is_left() {
        assertThat(math("\\begin{array}{|c|} \\hline \\color{red} x \\\\ \\boxed{y} \\cancel{z} \\! \\end{array}")
                        .select("[style]"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\\frca{1}{2} | UNKNOWN_COMMAND | \\frca",
                "\\begin{tableau} a \\end{tableau} | UNKNOWN_ENVIRONMENT | tableau",
                "\\frac{1}{2 | MISSING_BRACE | ",
                "x} + y | EXTRA_BRACE | ",
                "a & b | AMPERSAND | ",
                "x^2^3 | DOUBLE_SCRIPT | ",
                "\\left( x | DELIMITER | ",
                "\\begin{cases} x | ENVIRONMENT_END | cases",
                "\\begin{cases} x \\end{pmatrix} | ENVIRONMENT_END | cases",
                "\\newcommand{\\R}{x} | REDEFINED | \\R",
                "\\includegraphics{x} | FORBIDDEN | \\includegraphics",
                "x^ | MISSING_ARGUMENT | ^",
                "\\__proto__ | MISSING_ARGUMENT | _"
            })
    void says_what_is_wrong(String tex, Kind kind, @Nullable String detail) {
        FormulaProblem problem = problem(tex);
        assertThat(problem.kind()).as(problem.toString()).isEqualTo(kind);
        if (detail != null) {
            assertThat(problem.detail()).isEqualTo(detail);
        }
        assertThat(problem.tex()).isEqualTo(tex);
    }

    @Test
    void displayed_environments_are_refused_in_a_line() {
        assertThat(set("\\begin{align} a \\end{align}", false))
                .isEqualTo(new TexEngine.Refused(
                        new FormulaProblem("\\begin{align} a \\end{align}", Kind.DISPLAY_ONLY, "align")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\def\\a{\\a\\a}\\a",
                "\\def\\a#1{\\a{#1#1}}\\a{x}",
                "\\def\\a{xxxxxxxxxx}\\def\\b{\\a\\a\\a\\a\\a\\a\\a\\a\\a\\a}\\def\\c{\\b\\b\\b\\b\\b\\b\\b\\b\\b\\b}"
                        + "\\def\\d{\\c\\c\\c\\c\\c\\c\\c\\c\\c\\c}\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d",
                "\\let\\x\\relax \\loop \\iftrue \\repeat"
            })
    void bombs_are_refused(String tex) {
        assertThat(set(tex, true)).isInstanceOf(TexEngine.Refused.class);
    }

    @Test
    void a_text_full_of_heavy_formulas_is_given_up_on() {
        String heavy = "\\def\\a{" + "\\frac{x}{y}".repeat(350) + "}" + "\\a".repeat(300);
        Allowance allowance = Allowance.of(20_000_000);
        assertThat(ENGINE.set(new Formula(heavy, true), allowance)).isInstanceOf(TexEngine.Refused.class);
        assertThat(ENGINE.set(new Formula("x", true), allowance)).isInstanceOf(TexEngine.Refused.class);
    }

    @Test
    void deep_nesting_is_refused_and_does_no_harm() {
        for (String tex : List.of(
                "{".repeat(4_900),
                "\\sqrt{".repeat(600) + "x" + "}".repeat(600),
                "\\frac{1}{".repeat(500) + "x" + "}".repeat(500),
                "\\left(".repeat(700) + "x" + "\\right)".repeat(700))) {
            assertThat(set(tex, true)).isInstanceOf(TexEngine.Refused.class);
        }
        assertThat(set("x", true)).isInstanceOf(TexEngine.Set.class);
    }

    @Test
    void long_tex_is_refused_unread() {
        assertThat(problem("x".repeat(5_001)).kind()).isEqualTo(Kind.TOO_LONG);
    }

    @Test
    void a_formula_stops_when_it_has_had_its_share() {
        String slow = "\\begin{matrix}" + "\\frac{a}{b} & ".repeat(300) + "\\end{matrix}";
        assertThat(ENGINE.set(new Formula(slow, true), Allowance.of(1_000_000)))
                .isEqualTo(new TexEngine.Refused(new FormulaProblem(slow, Kind.TOO_HEAVY, "")));
        assertThat(set(slow, true)).isInstanceOf(TexEngine.Set.class);
    }

    @Test
    void nothing_a_formula_defines_reaches_the_next() {
        assertThat(set("\\gdef\\foo{x}\\foo", true)).isInstanceOf(TexEngine.Set.class);
        assertThat(problem("\\foo").kind()).isEqualTo(Kind.UNKNOWN_COMMAND);
        assertThat(set("\\def\\frac{x}\\gdef\\constructor{y}\\gdef\\__proto__{z}", true))
                .isNotNull();
        assertThat(math("\\frac{1}{2}").select("mfrac")).hasSize(1);
        assertThat(problem("\\constructor").kind()).isEqualTo(Kind.UNKNOWN_COMMAND);
    }

    @Test
    void many_writers_at_once_get_what_one_gets() throws Exception {
        String alone = math("\\sum_{k=1}^{n} k").outerHtml();
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 200)
                    .mapToObj(i -> writers.submit(() -> math(i % 2 == 0 ? "\\sum_{k=1}^{n} k" : "x_{" + i + "}")
                            .outerHtml()))
                    .toList();
            for (int i = 0; i < all.size(); i += 2) {
                assertThat(all.get(i).get()).isEqualTo(alone);
                assertThat(all.get(i + 1).get()).contains("<mn>" + (i + 1) + "</mn>");
            }
        }
    }

    private static Outcome set(String tex, boolean display) {
        return ENGINE.set(new Formula(tex, display), TexEngine.allowance());
    }

    private static Element math(String tex) {
        return switch (set(tex, true)) {
            case TexEngine.Set set -> set.math();
            case TexEngine.Refused refused -> throw new AssertionError(refused);
        };
    }

    private static FormulaProblem problem(String tex) {
        return switch (set(tex, true)) {
            case TexEngine.Set set -> throw new AssertionError(set.math());
            case TexEngine.Refused refused -> refused.problem();
        };
    }
}

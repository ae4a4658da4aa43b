package etudeline.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.util.HtmlUtils;

/** Each attack of the public collections, at each place of a text where something may be written. */
class CollectedVectorsTest {

    private static final List<UnaryOperator<String>> TEX = List.of(
            vector -> vector,
            vector -> "\\text{" + vector + "}",
            vector -> "\\href{" + vector + "}{x}",
            vector -> "\\url{" + vector + "}",
            vector -> "\\includegraphics[alt=" + vector + "]{" + vector + "}",
            vector -> "\\htmlData{a=" + vector + "}{x}",
            vector -> "\\class{" + vector + "}{x}",
            vector -> "\\style{" + vector + "}{x}",
            vector -> "\\id{" + vector + "}{x}",
            vector -> "\\color{" + vector + "}{x}",
            vector -> "\\tag{" + vector + "} x",
            vector -> "\\begin{" + vector + "}x\\end{" + vector + "}",
            vector -> "\\def\\a{" + vector + "}\\a",
            vector -> "\\unknown" + vector,
            vector -> "\\ce{" + vector + "}",
            vector -> "x % " + vector + "\n+ y");

    /** Where a vector stands. */
    enum Place {
        TEXT("%s"),
        PARAGRAPH("<p>%s</p>"),
        HEADING("<h2>%s</h2>"),
        CELL("<table><tr><td>%s</td></tr></table>"),
        CODE("<pre><code>%s</code></pre>"),
        SVG("<svg xmlns=\"http://www.w3.org/2000/svg\">%s</svg>"),
        FOREIGN_OBJECT("<svg><foreignObject>%s</foreignObject></svg>"),
        MATHML("<math><mtext>%s</mtext></math>"),
        ANNOTATION("<math><annotation-xml encoding=\"text/html\">%s</annotation-xml></math>"),
        NOSCRIPT("<noscript>%s</noscript>"),
        TEMPLATE("<template>%s</template>"),
        STYLE("<style>%s</style>"),
        COMMENT("<!-- %s --> <p>x</p>"),
        BARE_ATTRIBUTE("<p title=%s>x</p>"),
        SINGLE_QUOTES("<a href='%s'>x</a>"),
        TAG("<%s>x"),
        LINK("<a href=\"%q\">x</a>"),
        IMAGE("<img src=\"%q\" alt=\"%q\">"),
        OWN_IMAGE("<img src=\"/fichiers/1\" alt=\"%q\" width=\"%q\">"),
        CALL_OUT("<aside data-callout=\"%q\" data-title=\"%q\"><p>x</p></aside>"),
        TITLE_OF_CALL_OUT("<aside data-callout=\"definition\" data-title=\"%q\"><p>x</p></aside>"),
        LANGUAGE("<pre><code class=\"language-%q\">x</code></pre>"),
        CHART("<figure data-type=\"chart\" data-chart=\"%q\"></figure>"),
        START("<ol start=\"%q\"><li>x</li></ol>");

        private final String around;

        Place(String around) {
            this.around = around;
        }

        String with(String vector) {
            return around.replace("%q", HtmlUtils.htmlEscape(vector, "UTF-8")).replace("%s", vector);
        }
    }

    @Test
    void the_collections_are_as_large_as_they_are_said_to_be() {
        assertThat(Vectors.all()).hasSizeGreaterThan(800).anyMatch(vector -> vector.contains("onerror"));
    }

    /** Or nothing would be proved by finding nothing. */
    @Test
    void what_looks_for_holes_finds_the_collections_full_of_them() {
        long found = Vectors.all().stream()
                .filter(vector -> vector.contains("<"))
                .filter(vector -> !Harmless.holes("<html><head><style></style></head><body>" + vector)
                        .isEmpty())
                .count();
        assertThat(found).isGreaterThan(400);
    }

    @ParameterizedTest
    @EnumSource
    void nothing_of_them_is_executable_in_what_is_kept_and_shown(Place place) {
        for (String vector : Vectors.all()) {
            Harmless.check(Setting.set(place.with(vector)));
        }
    }

    @Test
    void what_is_kept_is_cleaned_to_itself() {
        for (String vector : Vectors.all()) {
            String source = Typesetting.source(vector).html();
            assertThat(Typesetting.source(source).html()).isEqualTo(source);
        }
    }

    /** Each in two of the ways: all in all ways would take minutes. */
    @Test
    void nothing_of_them_is_executable_in_a_formula() {
        List<String> vectors = Vectors.all();
        List<String> wrong = new ArrayList<>();
        for (int number = 0; number < vectors.size(); number++) {
            for (int step : new int[] {0, 7}) {
                String tex = TEX.get((number + step) % TEX.size()).apply(vectors.get(number));
                try {
                    Harmless.check(Setting.set(step == 0 ? Setting.display(tex) : Setting.inline(tex)));
                } catch (AssertionError hole) {
                    wrong.add(tex + ": " + hole.getMessage());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}

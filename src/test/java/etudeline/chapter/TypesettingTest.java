package etudeline.chapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import etudeline.chapter.FormulaProblem.Kind;
import java.util.HashSet;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypesettingTest {

    @Test
    void headings_make_an_outline_with_ids_that_occur_once() {
        ChapterText text =
                Setting.set("<h2>Théorème du rang</h2><h3>Noyau, image &amp; cœur</h3><h2>Théorème du rang</h2>"
                        + "<h2>théorème du rang 2</h2><h4>L’espace <span data-type=inline-math data-latex='\\mathbb{R}^n'></span></h4>"
                        + "<h2>المتجهات</h2><h2>!!!</h2>");
        assertThat(text.outline())
                .containsExactly(
                        new Heading(2, "cours-theoreme-du-rang", "Théorème du rang"),
                        new Heading(3, "cours-noyau-image-coeur", "Noyau, image & cœur"),
                        new Heading(2, "cours-theoreme-du-rang-2", "Théorème du rang"),
                        new Heading(2, "cours-theoreme-du-rang-2-2", "théorème du rang 2"),
                        new Heading(4, "cours-l-espace-r-n", "L’espace R^n"),
                        new Heading(2, "cours-المتجهات", "المتجهات"),
                        new Heading(2, "cours-titre", "!!!"));
        assertThat(Jsoup.parseBodyFragment(text.shown()).select("[id]").eachAttr("id"))
                .isEqualTo(text.outline().stream().map(Heading::id).toList());
    }

    @Test
    void ids_that_would_meet_are_told_apart() {
        List<Heading> outline = Setting.set("<h2>a</h2><h2>a</h2><h2>a 1</h2><h2>a</h2><h2>a 1</h2>")
                .outline();
        assertThat(new HashSet<>(outline.stream().map(Heading::id).toList())).hasSize(5);
    }

    @Test
    void links_to_a_heading_follow_its_id() {
        assertThat(Setting.shown("<h2>Noyau</h2><p><a href='#Noyau'>a</a><a href='#ailleurs'>b</a></p>")
                        .select("a")
                        .eachAttr("href"))
                .containsExactly("#cours-noyau", "#ailleurs");
    }

    @Test
    void call_outs_are_notes_with_a_title() {
        Document shown = Setting.shown("<aside data-callout=definition data-title='Noyau'><p>x</p></aside>"
                + "<aside data-callout=theorem data-title='Théorème du rang'><p>x</p></aside>"
                + "<aside data-callout=warning><p>x</p></aside>");
        assertThat(shown.select("aside[role=note] > p.el-callout-title").eachText())
                .containsExactly("Définition. Noyau", "Théorème du rang", "Attention");
        assertThat(shown.select("aside").eachAttr("class"))
                .containsExactly(
                        "el-callout el-callout-definition",
                        "el-callout el-callout-theorem",
                        "el-callout el-callout-warning");
    }

    @Test
    void tables_scroll_in_a_named_box_and_name_their_headers() {
        Document shown = Setting.shown("<table><tr><th>a</th><th>b</th></tr><tr><th>c</th><td>d</td></tr></table>");
        Element box = shown.expectFirst("div.el-scroll:has(> table)");
        assertThat(box.attributes().html())
                .isEqualTo(" class=\"el-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Tableau 1\"");
        assertThat(shown.select("th").eachAttr("scope")).containsExactly("col", "col", "row");
    }

    @Test
    void images_come_late_and_keep_their_place() {
        assertThat(Setting.set("<img src=/fichiers/12 alt='Le noyau' width=640 height=480>")
                        .shown())
                .isEqualTo("<img src=\"/fichiers/12\" alt=\"Le noyau\" width=\"640\" height=\"480\" loading=\"lazy\""
                        + " decoding=\"async\">");
    }

    @Test
    void links_elsewhere_open_beside_the_text_and_say_so() {
        Document shown = Setting.shown("<p><a href='https://x.example'>x</a> <a href='/cours'>y</a></p>");
        assertThat(shown.expectFirst("a").outerHtml())
                .isEqualTo("<a href=\"https://x.example\" rel=\"noopener nofollow\" target=\"_blank\">x"
                        + "<span class=\"el-sr\"> (nouvel onglet)</span></a>");
        assertThat(shown.select("a[href=/cours]").hasAttr("target")).isFalse();
    }

    @Test
    void files_of_images_and_links_are_listed_once() {
        assertThat(Setting.set("<p><img src=/fichiers/3><a href='/fichiers/9?telecharger'>x</a><img src=/fichiers/3>"
                                + "<a href=/fichiersx/4>x</a></p>")
                        .files())
                .containsExactly(3L, 9L);
    }

    @Test
    void displayed_formulas_scroll_and_can_be_reached() {
        Element box = Setting.shown(Setting.display("x")).expectFirst("div.el-math");
        assertThat(box.attr("tabindex")).isEqualTo("0");
        assertThat(box.attr("role")).isEqualTo("group");
        assertThat(box.attr("aria-label")).isEqualTo("Formule");
        assertThat(box.select("math[display=block]")).hasSize(1);
    }

    @Test
    void a_long_formula_in_a_line_scrolls_too() {
        assertThat(Setting.shown(Setting.inline("a+b+c+d+e+f+g+h+i+j+k+l+m+n"))
                        .select("p > span.el-math-wide[tabindex=0] > math"))
                .hasSize(1);
        assertThat(Setting.shown(Setting.inline("E=mc^2")).select("p > math")).hasSize(1);
    }

    @Test
    void no_line_begins_with_the_comma_after_a_formula() {
        assertThat(Setting.shown("<p>soit d’<span data-type=inline-math data-latex=x></span>, puis</p>")
                        .select("p > span.el-together")
                        .eachText()
                        .getFirst())
                .startsWith("d’")
                .endsWith(",");
    }

    @Test
    void a_wrong_formula_stands_as_typed_and_is_reported() {
        ChapterText text = Setting.set("<p>a " + "<span data-type=inline-math data-latex='\\frca{1}'></span> b</p>");
        assertThat(text.problems()).containsExactly(new FormulaProblem("\\frca{1}", Kind.UNKNOWN_COMMAND, "\\frca"));
        Element error = Jsoup.parseBodyFragment(text.shown()).expectFirst("code.el-tex-error");
        assertThat(error.text()).isEqualTo("\\frca{1}");
        assertThat(error.attr("title")).isEqualTo("Commande inconnue\u00A0: \\frca");
        assertThat(text.source()).contains("data-latex=\"\\frca{1}\"");
    }

    @Test
    void plain_text_has_a_line_per_block_and_symbols_for_formulas() {
        ChapterText text =
                Setting.set("<h2>Titre</h2><p>Soit <span data-type=inline-math data-latex='\\frac{1}{n+1}'></span>"
                        + "\u00A0!</p><ul><li>un</li><li>deux</li></ul><table><tr><td>a</td><td>b</td></tr></table>"
                        + "<p>voir <a href='https://x.example'>là</a></p><img src=/fichiers/1 alt='Un schéma'>");
        assertThat(text.plain()).isEqualTo("Titre\nSoit 1/(n+1) !\nun\ndeux\na\nb\nvoir là\nUn schéma");
        assertThat(text.minutes()).isEqualTo(1);
    }

    @Test
    void nothing_takes_no_time_to_read() {
        ChapterText text = Setting.set("<p> </p>");
        assertThat(text).isEqualTo(new ChapterText("", "", List.of(), "", 0, List.of(), List.of()));
    }

    @Test
    void a_text_beyond_measure_is_not_even_read() {
        assertThatIllegalArgumentException().isThrownBy(() -> Setting.set("x".repeat(ChapterText.LONGEST + 1)));
    }

    @Test
    void a_hostile_amount_of_nesting_is_flattened() {
        ChapterText text = Setting.set("<ul><li>".repeat(5_000) + "x" + "<div><b><i>".repeat(5_000));
        assertThat(text.plain()).isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"espaces-vectoriels.html", "cinetique-chimique.html"})
    void every_formula_of_a_course_is_set(String name) {
        String course = Setting.course(name);
        ChapterText text = Setting.set(course);
        int formulas = Jsoup.parseBodyFragment(course).select("[data-latex]").size();
        assertThat(formulas).isGreaterThan(100);
        assertThat(text.problems()).isEmpty();
        assertThat(Jsoup.parseBodyFragment(text.shown()).select("math > semantics > annotation"))
                .hasSize(formulas);
        assertThat(text.outline()).hasSizeGreaterThan(10);
        assertThat(text.minutes()).isBetween(10, 40);
    }

    @Test
    void a_course_of_everything_is_set_whole() {
        ChapterText text = Setting.set(Setting.course("equations-numeriques.html"));
        Document shown = Jsoup.parseBodyFragment(text.shown());
        assertThat(text.problems()).isEmpty();
        assertThat(text.files()).containsExactly(1L, 2L);
        assertThat(shown.select("math")).hasSizeGreaterThan(80);
        assertThat(shown.select("div.el-math")).hasSizeGreaterThan(8);
        assertThat(shown.select("figure > svg")).hasSize(2);
        assertThat(shown.select("figure > details table")).hasSize(2);
        assertThat(shown.select(".el-scroll[aria-label^=Tableau 3]")).hasSize(1);
        assertThat(shown.select(".el-callout")).hasSize(6);
        assertThat(shown.select("pre > code > .el-c-keyword")).hasSizeGreaterThan(20);
        assertThat(shown.select("img[loading=lazy][alt]")).hasSize(2);
        assertThat(text.plain())
                .contains("if (fabs(suivant - x) < 1e-15", "Dichotomie")
                .doesNotContain("Voir le tableau");
        assertThat(text.shown().length()).isLessThan(60_000);
    }
}

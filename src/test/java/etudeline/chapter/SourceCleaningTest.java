package etudeline.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceCleaningTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "Bonjour | <p>Bonjour</p>",
                "<p>a</p> <p></p><p><br></p><p>&nbsp;</p> | <p>a</p>",
                "<b>a</b><i>b</i> | <p><strong>a</strong><em>b</em></p>",
                "<b style='font-weight:normal'><p>a</p><p>b</p></b> | <p>a</p>\\n<p>b</p>",
                "<h1>T</h1><h6>t</h6> | <h2>T</h2>\\n<h4>t</h4>",
                "<div>a<div>b</div>c</div> | <p>a</p>\\n<p>b</p>\\n<p>c</p>",
                "<ul><li>a<ul><li>b</li></ul></li></ul> | <ul><li>a<ul><li>b</li></ul></li></ul>",
                "<ul><li>a</li><ul><li>b</li></ul></ul> | <ul><li>a<ul><li>b</li></ul></li></ul>",
                "<ol start=3><li><p>a</p></li></ol> | <ol start=\"3\"><li><p>a</p></li></ol>",
                "<img src=/fichiers/7 alt=Photo width=300> | <img src=\"/fichiers/7\" alt=\"Photo\" width=\"300\">",
                "<p>x <img src=/fichiers/7></p> | <p>x <img src=\"/fichiers/7\" alt=\"\"></p>",
                "<table><tr><th colspan=2>a</th></tr><tr><td>b</td><td></td></tr></table> | "
                        + "<table><tbody><tr><th colspan=\"2\">a</th></tr><tr><td>b</td><td></td></tr></tbody></table>",
                "<table><caption>T</caption><thead><tr><th>a</th></tr></thead></table> | "
                        + "<p>T</p>\\n<table><thead><tr><th>a</th></tr></thead></table>",
                "<pre>a<br>b</pre> | <pre><code>a\\nb</code></pre>",
                "<pre><code class='hljs language-c++'>x  y</code></pre> | <pre><code class=\"language-c++\">x  y</code></pre>",
                "<aside data-callout=theorem data-title=' Du  rang '><p>x</p></aside> | "
                        + "<aside data-callout=\"theorem\" data-title=\"Du rang\"><p>x</p></aside>",
                "<aside data-callout=other><p>x</p></aside> | <p>x</p>",
                "<aside data-callout=warning><aside data-callout=warning>x</aside></aside> | "
                        + "<aside data-callout=\"warning\"><p>x</p></aside>",
                "<p>on a <span data-type=inline-math data-latex='a&lt;b'>vieux</span></p> | "
                        + "<p>on a <span data-type=\"inline-math\" data-latex=\"a&lt;b\"></span></p>",
                "<p>x<div data-type=block-math data-latex=y></div>z | "
                        + "<p>x</p>\\n<div data-type=\"block-math\" data-latex=\"y\"></div>\\n<p>z</p>",
                "<h2>a<div data-type=block-math data-latex=y></div></h2> | "
                        + "<h2>a<span data-type=\"inline-math\" data-latex=\"y\"></span></h2>",
                "<strong>a <strong>b</strong></strong> | <p><strong>a b</strong></p>",
                "<blockquote>a<p>b</p></blockquote> | <blockquote><p>a</p><p>b</p></blockquote>",
                "a &lt;b&gt; &amp;amp; \u00AB\u00A0c\u00A0\u00BB | <p>a &lt;b&gt; &amp;amp; \u00AB\u00A0c\u00A0\u00BB</p>",
                "<a href=' https://x.example/?a=1&b=2 '>x</a> | <p><a href=\"https://x.example/?a=1&amp;b=2\">x</a></p>"
            })
    void keeps_the_meaning_and_drops_the_rest(String html, String source) {
        assertThat(Setting.set(html).source()).isEqualTo(source.replace("\\n", "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"espaces-vectoriels.html", "cinetique-chimique.html"})
    void a_course_keeps_every_word_and_formula(String name) {
        String course = Setting.course(name);
        String source = Setting.set(course).source();
        assertThat(Jsoup.parseBodyFragment(source).text())
                .isEqualTo(Jsoup.parseBodyFragment(course).text());
        assertThat(Jsoup.parseBodyFragment(source).select("[data-latex]").eachAttr("data-latex"))
                .isEqualTo(
                        Jsoup.parseBodyFragment(course).select("[data-latex]").eachAttr("data-latex"));
        assertThat(Setting.set(source).source()).isEqualTo(source);
    }

    @Test
    void clean_source_stays_as_it_is_whatever_it_came_from() {
        String[] pieces = {
            "<p>",
            "</p>",
            "<h1>",
            "</h1>",
            "<h3>",
            "<b>",
            "</b>",
            "<i>",
            "</i>",
            "<ul>",
            "</ul>",
            "<ol>",
            "<li>",
            "</li>",
            "<table>",
            "</table>",
            "<tr>",
            "<td>",
            "</td>",
            "<th>",
            "<thead>",
            "<tbody>",
            "<caption>",
            "<pre>",
            "</pre>",
            "<code>",
            "</code>",
            "<blockquote>",
            "</blockquote>",
            "<aside data-callout=example data-title='t'>",
            "</aside>",
            "<div>",
            "</div>",
            "<span>",
            "</span>",
            "<a href=/x>",
            "</a>",
            "<img src=/fichiers/1>",
            "<br>",
            "<hr>",
            "\n",
            " ",
            "mot",
            "été ",
            "&lt;",
            "&nbsp;",
            "<span data-type=inline-math data-latex=x></span>",
            "<div data-type=block-math data-latex=y></div>",
            "<svg>",
            "</svg>",
            "<math>",
            "<mi>",
            "</math>",
            "<style>",
            "</style>",
            "<center>",
            "<font>",
            "<sub>",
            "</sub>",
            "<!--",
            "-->",
            "<button>",
            "<p/>",
            "<select>",
            "<td/>"
        };
        Random random = new Random(7);
        for (int round = 0; round < 1_500; round++) {
            StringBuilder html = new StringBuilder();
            for (int i = random.nextInt(2, 30); i > 0; i--) {
                html.append(pieces[random.nextInt(pieces.length)]);
            }
            String source = written(html.toString());
            assertThat(written(source)).as("from %s", html).isEqualTo(source);
        }
    }

    private static String written(String html) {
        return Typesetting.source(html).html();
    }
}

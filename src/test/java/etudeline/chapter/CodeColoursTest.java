package etudeline.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeColoursTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "python | def f(x): return \"a\" # é | keyword def, name f, keyword return, string \"a\", comment # é",
                "python | print(f\"{x + 1} m\") | keyword print, string f\", number 1, string  m\"",
                "java | @Override int n = 0x1F; // x | name @Override, keyword int, number 0x1F, comment // x",
                "javascript | const x = `a${b}` | keyword const, string `a, string `",
                "c | #include <stdio.h> | keyword #include, string <stdio.h>",
                "cpp | class A : public B {} | keyword class, name A, keyword public, name B",
                "bash | for i in *; do echo \"$i\"; done | keyword for, name i, keyword in, keyword do, name echo, "
                        + "string \", name $i, string \", keyword done",
                "sql | SELECT a FROM t WHERE b='x' -- c | keyword SELECT, keyword FROM, keyword WHERE, string 'x', comment -- c",
                "r | f <- function(a) TRUE # c | keyword function, number TRUE, comment # c",
                "matlab | x = 'str'; % c | string 'str', comment % c",
                "latex | \\begin{a} $x^2$ % c | name \\begin, keyword a, string $x^2$, comment % c",
                "json | {\"a\": [1, true]} | name \"a\", number 1, number true",
                "css | p { color: red } /* c */ | name p, name color, comment /* c */",
                "html | <p id=\"a\">x</p> | name <p id, string =\"a\", name >, name </p>"
            })
    void each_language_of_the_editor_has_its_colours(String language, String code, String colours) {
        assertThat(coloured(language, code)).isEqualTo(List.of(colours.split(", ")));
    }

    @Test
    void the_code_itself_stays_as_it_was_typed() {
        String code = "a < b && \"c\"\n\tif (x) { } // é 𝒜 & <b>\n\n";
        ChapterText text = Setting.set(block("java", code));
        assertThat(Jsoup.parseBodyFragment(text.shown()).expectFirst("pre").wholeText())
                .isEqualTo(code.stripTrailing());
        assertThat(text.source()).isEqualTo(block("java", code.stripTrailing()));
        assertThat(text.plain())
                .isEqualTo(Setting.set(block("other", code)).plain())
                .startsWith("a < b");
    }

    @Test
    void other_languages_and_none_stay_plain() {
        String plain = Setting.set("<pre><code>int x;</code></pre>" + block("cobol", "int x;")
                        + block("constructor", "int x;") + "<p><code class=language-java>int x;</code></p>")
                .shown();
        assertThat(Jsoup.parseBodyFragment(plain).select("span")).isEmpty();
    }

    @Test
    void code_that_takes_too_much_work_stays_plain_and_harms_no_other() {
        String bomb = "$(".repeat(6_000);
        ChapterText text = Setting.set(
                block("bash", bomb) + block("javascript", "`${".repeat(6_000)) + block("java", "x".repeat(20_001)));
        assertThat(Jsoup.parseBodyFragment(text.shown()).select("pre span")).isEmpty();
        assertThat(text.plain()).contains(bomb);
        assertThat(coloured("java", "int x;")).containsExactly("keyword int");
    }

    @Test
    void a_text_full_of_heavy_code_is_given_up_on() {
        String shown = Setting.set(block("bash", "$(".repeat(6_000)).repeat(6) + block("java", "int x;"))
                .shown();
        assertThat(Jsoup.parseBodyFragment(shown).select("pre")).hasSize(7);
        assertThat(Jsoup.parseBodyFragment(shown).select("pre span")).isEmpty();
    }

    @Test
    void only_five_classes_come_out() {
        String everything = "<p class='a'>&amp;<!-- x --><script>let a = /r/g, b = `${c}`, d = null;</script>"
                + "<style>@media print { #a:hover { color: #fff } }</style></p>";
        Set<String> classes =
                Jsoup.parseBodyFragment(Setting.set(block("html", everything)).shown()).select("pre span").stream()
                        .map(Element::className)
                        .collect(Collectors.toSet());
        assertThat(classes)
                .isEqualTo(Set.of("el-c-comment", "el-c-keyword", "el-c-string", "el-c-number", "el-c-name"));
    }

    private static List<String> coloured(String language, String code) {
        List<String> coloured = new ArrayList<>();
        for (Element span : Jsoup.parseBodyFragment(
                        Setting.set(block(language, code)).shown())
                .select("pre > code > span")) {
            coloured.add(span.className().replace("el-c-", "") + " " + span.wholeText());
        }
        return coloured;
    }

    private static String block(String language, String code) {
        return "<pre><code class=\"language-" + language + "\">"
                + code.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</code></pre>";
    }
}

package etudeline.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script><p>x</p>",
                "<p onclick=alert(1) style='background:url(javascript:alert(1))'>x</p>",
                "<img src=x onerror=alert(1)>",
                "<img src='/fichiers/1' onerror=alert(1) style=width:expression(alert(1))>",
                "<img src='data:image/svg+xml;base64,PHN2Zz4='>",
                "<img src='/fichiers/1/../../logout'><img src='//evil/fichiers/1'><img src='https://evil/x.png'>",
                "<a href='javascript:alert(1)'>x</a>",
                "<a href='JaVa\tScRiPt&#58;alert(1)'>x</a>",
                "<a href=' &#1; javascript:alert(1)'>x</a>",
                "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
                "<a href='vbscript:x'>x</a><a href='//evil.example/x'>x</a><a href='/\\evil.example'>x</a>",
                "<a href='/&#9;/evil.example'>x</a><a href='https:evil'>x</a><a href='http:\\\\evil'>x</a>",
                "<a href='https://x.example' target=_top rel=opener download onmouseover=alert(1)>x</a>",
                "<svg><script>alert(1)</script><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
                "<svg><style><img src=x onerror=alert(1)></style></svg>",
                "<math href='javascript:alert(1)'><mi>x</mi></math>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
                "<math><annotation-xml encoding='text/html'><img src=x onerror=alert(1)></annotation-xml></math>",
                "<math><mi><style><!--</style><a title='--><img src=x onerror=alert(1)>'></mi></math>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
                "<template><img src=x onerror=alert(1)></template>",
                "<textarea><p title='</textarea><img src=x onerror=alert(1)>'></textarea>",
                "<title><p title='</title><img src=x onerror=alert(1)>'></title>",
                "<xmp><p title='</xmp><img src=x onerror=alert(1)>'></xmp>",
                "<plaintext><img src=x onerror=alert(1)>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe><object data=x></object><embed src=x>",
                "<base href='https://evil'><meta http-equiv=refresh content='0;url=https://evil'><link rel=import href=x>",
                "<style>@import 'https://evil'</style><p style='position:fixed;inset:0'>x</p>",
                "<p id=cours class=el-callout name=body data-x=1 is=x slot=y contenteditable>x</p>",
                "<input autofocus onfocus=alert(1)><select><option><img src=x onerror=alert(1)></select>",
                "<video src=x onerror=alert(1)></video><audio src=x></audio><details ontoggle=alert(1) open>x</details>",
                "<p><!--><img src=x onerror=alert(1)>--></p>",
                "<![CDATA[<img src=x onerror=alert(1)>]]>",
                "<table><tr><td><style></td></tr></table><img src=x onerror=alert(1)>",
                "<a href='#' data-type=inline-math data-latex='<img src=x onerror=alert(1)>'>x</a>",
                "<span data-type=inline-math data-latex='\\text{<img src=x onerror=alert(1)>}'></span>",
                "<span data-type=inline-math data-latex='</annotation></semantics></math><script>alert(1)</script>'></span>",
                "<span data-type=inline-math data-latex='\\href{javascript:alert(1)}{x}'></span>",
                "<span data-type=inline-math data-latex='\\class{x}{y}\\style{color:red}{z}'></span>",
                "<div data-type=block-math data-latex='\\tag{<script>alert(1)</script>} x'></div>",
                "<span data-type=inline-math data-latex='\\includegraphics[alt=x]{https://evil/x.png}'></span>",
                "<span data-type=inline-math data-latex='\\color{red;background:url(https://evil)}x'></span>",
                "<div data-type=block-math data-latex='\\nonsense{\"><img src=x onerror=alert(1)>}'></div>",
                "<aside data-callout='definition\" onclick=\"alert(1)' data-title='x'><p>x</p></aside>",
                "<aside data-callout=warning data-title='\"><img src=x onerror=alert(1)>'><p>x</p></aside>",
                "<img src=/fichiers/1 alt='<span data-type=inline-math data-latex=x></span>\"><script>alert(1)</script>'>",
                "<pre><code class='language-x\" onclick=\"alert(1)'>&lt;script&gt;alert(1)&lt;/script&gt;</code></pre>",
                "<pre><code class=language-html>&lt;img src=x onerror=alert(1)>&lt;script>alert(1)&lt;/script></code></pre>",
                "<pre><code class=language-javascript>`${`</code></pre><script>alert(1)</script>`}`</code></pre>",
                "<figure data-chart=bar data-title='\"><script>alert(1)</script>' data-unit='<img src=x onerror=alert(1)>'>"
                        + "<table><tr><th>a<th><svg onload=alert(1)><tr onclick=alert(1)>"
                        + "<th><a href='javascript:alert(1)'>&lt;/text>&lt;script></a><td>1</table></figure>",
                "<figure data-chart='bar\" onclick=\"alert(1)'><table><tr><td>a<td>b<tr><td>c<td>1</table></figure>",
                "<figure data-chart=line><svg><text><script>alert(1)</script></svg><table><tr><td>__proto__<td>b"
                        + "<tr><td>constructor<td>1e999</table><iframe src=x></iframe></figure>",
                "<figure data-chart=pie><figcaption onclick=alert(1)><table><tr><td>a<td>b<tr>"
                        + "<td>\u2028'&quot;;alert(1)//<td>1</table></figure>",
                "<h2><img src=x onerror=alert(1)>&lt;script&gt;</h2>",
                "\u0000<scr\u0000ipt>alert(1)</scr\u0000ipt>",
                "<p>\u202Etxt.exe\uFEFF</p>"
            })
    void nothing_but_allowed_elements_attributes_and_addresses_comes_out(String hostile) {
        Harmless.check(Setting.set(hostile));
    }

    @Test
    void what_a_browser_reads_of_the_result_is_what_was_written() {
        String hostile = "<p>a<b><i>c</b>d</i><table><b>x<tr>y<td>z<h2>t<h1>u</h1></table>"
                + "<ul>w<li>k<ul><ol><p>q</ul><a href=/x>l<a href=/y>m</a></a>";
        String shown = Setting.set(hostile).shown();
        assertThat(Jsoup.parseBodyFragment(shown)
                        .outputSettings(new org.jsoup.nodes.Document.OutputSettings()
                                .prettyPrint(false)
                                .escapeMode(org.jsoup.nodes.Entities.EscapeMode.xhtml))
                        .body()
                        .html())
                .isEqualTo(shown);
    }
}

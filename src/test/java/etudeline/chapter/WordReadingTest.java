package etudeline.chapter;

import static etudeline.chapter.WordBytes.paragraph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

class WordReadingTest {

    private static final int MOST = 100_000;

    private static String html(String body) throws Exception {
        return WordReading.html(WordFile.read(WordBytes.of(body)), "Image", MOST);
    }

    private static String math(String omml) throws Exception {
        return html("<w:p><w:r><w:t>Soit </w:t></w:r><m:oMath>" + omml + "</m:oMath></w:p>")
                .replaceFirst(".*data-latex=\"", "")
                .replaceFirst("\"></span></p>$", "")
                .strip();
    }

    private static String r(String text) {
        return "<m:r><m:t>" + text + "</m:t></m:r>";
    }

    private static String e(String text) {
        return "<m:e>" + r(text) + "</m:e>";
    }

    @Test
    void headings_come_from_styles_those_they_are_based_on_and_the_outline() throws Exception {
        assertThat(html("<w:p><w:pPr><w:pStyle w:val=\"Titre1\"/></w:pPr><w:r><w:t>Un</w:t></w:r></w:p>"
                        + "<w:p><w:pPr><w:pStyle w:val=\"Sous\"/></w:pPr><w:r><w:t>Deux</w:t></w:r></w:p>"
                        + "<w:p><w:pPr><w:outlineLvl w:val=\"4\"/></w:pPr><w:r><w:t>Cinq</w:t></w:r></w:p>"
                        + "<w:p><w:pPr><w:pStyle w:val=\"Corps\"/></w:pPr><w:r><w:t>Texte</w:t></w:r></w:p>"))
                .isEqualTo("<h2>Un</h2><h3>Deux</h3><h4>Cinq</h4><p>Texte</p>");
    }

    @Test
    void marks_are_those_of_each_run() throws Exception {
        assertThat(html("<w:p><w:r><w:rPr><w:b/><w:i w:val=\"0\"/></w:rPr><w:t>gras</w:t></w:r>"
                        + "<w:r><w:rPr><w:i/><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>haut</w:t></w:r>"
                        + "<w:r><w:t> &lt;script&gt;</w:t><w:br/><w:tab/><w:t>fin</w:t></w:r></w:p>"))
                .isEqualTo("<p><strong>gras</strong><em><sup>haut</sup></em> &lt;script&gt;<br> fin</p>");
    }

    @Test
    void lists_nest_as_their_levels_do() throws Exception {
        assertThat(html(item(0, "a") + item(1, "b") + item(1, "c") + item(0, "d") + paragraph("e")))
                .isEqualTo("<ol><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ol><p>e</p>");
    }

    private static String item(int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level
                + "\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    @Test
    void tables_keep_rows_and_cells() throws Exception {
        assertThat(html("<w:tbl><w:tblPr><w:x/></w:tblPr><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>"
                        + paragraph("large") + "</w:tc></w:tr><w:tr><w:tc>" + paragraph("a") + "</w:tc><w:tc>"
                        + paragraph("b") + paragraph("c") + "</w:tc></w:tr></w:tbl>"))
                .isEqualTo("<table><tr><td colspan=\"2\"><p>large</p></td></tr>"
                        + "<tr><td><p>a</p></td><td><p>b</p><p>c</p></td></tr></table>");
    }

    @Test
    void what_was_deleted_is_gone_what_was_inserted_stays_and_pictures_are_named() throws Exception {
        assertThat(html(
                        "<w:p><w:del><w:r><w:delText>vieux</w:delText></w:r></w:del><w:ins><w:r><w:t>neuf</w:t></w:r></w:ins>"
                                + "<w:r><w:drawing><wp:docPr descr=\"Un arbre\"/></w:drawing></w:r></w:p>"))
                .isEqualTo("<p>neuf[Image : Un arbre]</p>");
    }

    @Test
    void links_lead_where_the_file_says() throws Exception {
        assertThat(html("<w:p><w:hyperlink r:id=\"r1\"><w:r><w:t>UCAD</w:t></w:r></w:hyperlink>"
                        + "<w:hyperlink r:id=\"r9\"><w:r><w:t>rien</w:t></w:r></w:hyperlink></w:p>"))
                .isEqualTo("<p><a href=\"https://www.ucad.sn/\">UCAD</a>rien</p>");
    }

    @Test
    void formulas_become_tex() throws Exception {
        assertThat(math("<m:f><m:num>" + r("a") + "</m:num><m:den>" + r("b_1") + "</m:den></m:f>"))
                .isEqualTo("\\frac{a}{b\\_1}");
        assertThat(math("<m:sSup>" + e("x") + "<m:sup>" + r("2") + "</m:sup></m:sSup>"))
                .isEqualTo("{x}^{2}");
        assertThat(math("<m:rad><m:deg>" + r("3") + "</m:deg>" + e("x") + "</m:rad>"))
                .isEqualTo("\\sqrt[3]{x}");
        assertThat(math("<m:nary><m:naryPr><m:chr m:val=\"∑\"/><m:limLoc m:val=\"undOvr\"/></m:naryPr><m:sub>"
                        + r("k=1") + "</m:sub><m:sup>" + r("n") + "</m:sup>" + e("k") + "</m:nary>"))
                .isEqualTo("\\sum\\limits_{k=1}^{n}{k}");
        assertThat(math("<m:d><m:dPr><m:begChr m:val=\"[\"/><m:endChr m:val=\"]\"/></m:dPr>" + e("x") + "</m:d>"))
                .isEqualTo("\\left[ x\\right]");
        assertThat(math("<m:m><m:mr>" + e("a") + e("b") + "</m:mr><m:mr>" + e("c") + e("d") + "</m:mr></m:m>"))
                .isEqualTo("\\begin{matrix}a &amp; b \\\\ c &amp; d\\end{matrix}");
        assertThat(math("<m:func><m:fName><m:limLow>" + e("lim") + "<m:lim>" + r("x→0")
                        + "</m:lim></m:limLow></m:fName>" + e("f") + "</m:func>"))
                .isEqualTo("\\lim_{x→0}{f}");
    }

    @Test
    void a_formula_alone_in_its_paragraph_stands_alone() throws Exception {
        assertThat(html("<w:p><m:oMathPara><m:oMath>" + r("x=1") + "</m:oMath></m:oMathPara></w:p>"))
                .isEqualTo("<div data-type=\"block-math\" data-latex=\"x=1\"></div>");
    }

    @Test
    void a_long_text_is_cut_between_paragraphs() throws Exception {
        String html = html(paragraph("mot ".repeat(500)).repeat(200));
        assertThat(html).hasSizeBetween(MOST, MOST + 3_000).endsWith("</p>");
    }

    @Test
    void what_unpacks_to_too_much_is_refused() {
        InputStream bomb = WordBytes.zip("word/document.xml", " ".repeat(25 * 1024 * 1024));
        assertThatThrownBy(() -> WordFile.read(bomb)).isInstanceOf(WordFile.Damaged.class);
    }

    @Test
    void what_nests_without_end_is_refused() throws Exception {
        String tables = "<w:tbl><w:tr><w:tc>".repeat(5_000) + "</w:tc></w:tr></w:tbl>".repeat(5_000);
        WordFile file = WordFile.read(WordBytes.of(tables));
        assertThatThrownBy(() -> WordReading.html(file, "Image", MOST)).isInstanceOf(XMLStreamException.class);
    }

    @Test
    void no_entity_is_expanded_and_nothing_else_is_read() throws Exception {
        WordFile file = WordFile.read(
                WordBytes.zip(
                        "word/document.xml",
                        "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><d><body><p><r><t>&x;</t></r></p></body></d>"));
        assertThatThrownBy(() -> WordReading.html(file, "Image", MOST)).isInstanceOf(XMLStreamException.class);
    }

    @Test
    void no_zip_and_half_a_zip_are_refused_as_damaged() throws Exception {
        byte[] whole = WordBytes.of(paragraph("Texte")).readAllBytes();
        InputStream half = new ByteArrayInputStream(whole, 0, 300);
        assertThatThrownBy(() -> WordFile.read(half)).isInstanceOf(WordFile.Damaged.class);
        InputStream none = new ByteArrayInputStream("bonjour".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> WordFile.read(none)).isInstanceOf(WordFile.Damaged.class);
    }
}

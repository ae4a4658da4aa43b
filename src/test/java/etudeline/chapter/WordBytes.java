package etudeline.chapter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Word files as Word writes them, with the parts that their text is made from. */
public final class WordBytes {

    private static final String STYLES = """
            <w:styles xmlns:w="w"><w:style w:styleId="Titre1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
            <w:style w:styleId="Sous"><w:name w:val="sous"/><w:basedOn w:val="Titre2"/></w:style>
            <w:style w:styleId="Titre2"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style></w:styles>""";

    private static final String NUMBERING = """
            <w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl>
            <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
            <w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>""";

    private static final String LINKS = """
            <Relationships><Relationship Id="r1" TargetMode="External" Target="https://www.ucad.sn/"/>
            <Relationship Id="r2" TargetMode="External" Target="javascript:alert(1)"/></Relationships>""";

    private WordBytes() {}

    /** With that content of the body. */
    public static InputStream of(String body) {
        return zip(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                        + ".wordprocessingml.document.main+xml\"/></Types>",
                "_rels/.rels",
                "<Relationships/>",
                "word/document.xml",
                "<w:document xmlns:w=\"w\" xmlns:m=\"m\" xmlns:r=\"r\" xmlns:wp=\"wp\" xmlns:mc=\"mc\"><w:body>" + body
                        + "</w:body></w:document>",
                "word/_rels/document.xml.rels",
                LINKS,
                "word/styles.xml",
                STYLES,
                "word/numbering.xml",
                NUMBERING);
    }

    /** Names and contents by turns. */
    static InputStream zip(String... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int n = 0; n < parts.length; n += 2) {
                zip.putNextEntry(new ZipEntry(parts[n]));
                zip.write(parts[n + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    /** A run of text in a paragraph. */
    public static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }
}

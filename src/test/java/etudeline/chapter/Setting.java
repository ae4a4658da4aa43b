package etudeline.chapter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The engines as the application has them, made once: the first formula costs half a second. */
final class Setting {

    private static final Wording WORDING = new Wording();

    static final Typesetting TYPESETTING =
            new Typesetting(new TexEngine(), new CodeColours(), new ChartDrawing(WORDING), WORDING);

    private Setting() {}

    static ChapterText set(String html) {
        return TYPESETTING.set(html, "cours");
    }

    static Document shown(String html) {
        return Jsoup.parseBodyFragment(set(html).shown());
    }

    static String inline(String tex) {
        return "<p><span data-type=\"inline-math\" data-latex=\"" + escaped(tex) + "\"></span></p>";
    }

    static String display(String tex) {
        return "<div data-type=\"block-math\" data-latex=\"" + escaped(tex) + "\"></div>";
    }

    static String course(String name) {
        try (InputStream in = Setting.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException(name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escaped(String tex) {
        return tex.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
}

package etudeline.chapter;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.springframework.stereotype.Component;

/** Makes what is stored of a section from what its writer typed: clean source, shown HTML, outline, plain text. */
@Component
final class Typesetting {

    private final TexEngine engine;
    private final Wording wording;

    Typesetting(TexEngine engine, Wording wording) {
        this.engine = engine;
        this.wording = wording;
    }

    /**
     * Never refuses a text for what stands in it; takes a millisecond per formula, some 10 s at the very worst, so it is called
     * before a transaction begins.
     *
     * @param html as an editor sent it, trusted in nothing
     * @param place prefix of every id in the shown HTML, different for each section of a page: "cours", "exercices"…
     * @throws IllegalArgumentException when the text is longer than {@link ChapterText#LONGEST}
     */
    ChapterText set(String html, String place) {
        return set(html, place, new HashMap<>());
    }

    /** Remembers in the map what became of each formula. */
    ChapterText set(String html, String place, Map<Formula, TexEngine.Outcome> formulas) {
        if (html.length() > ChapterText.LONGEST) {
            throw new IllegalArgumentException("a section of " + html.length() + " characters is too long");
        }
        Element text = inDocument(SourceCleaning.clean(html));
        String source = written(text);
        Set<Long> files = files(text);
        List<FormulaProblem> problems = new FormulaSetting(engine, wording, formulas).setAll(text);
        List<Heading> outline = Anchors.set(text, place);
        new Presentation(wording).apply(text);
        PlainText plain = PlainText.of(text);
        return new ChapterText(
                source, written(text), outline, plain.text(), plain.minutes(), List.copyOf(files), problems);
    }

    /**
     * The clean source alone, as a draft needs it.
     *
     * @param files ids of files that images and links of the text lead to, each once
     */
    record Source(String html, Set<Long> files) {}

    static Source source(String html) {
        Element text = inDocument(SourceCleaning.clean(html));
        return new Source(written(text), files(text));
    }

    private static Set<Long> files(Element text) {
        Set<Long> files = new LinkedHashSet<>();
        for (Element element : text.select("img[src], a[href]")) {
            Long file = SourceWords.file(element.attr(element.normalName().equals("a") ? "href" : "src"));
            if (file != null) {
                files.add(file);
            }
        }
        return files;
    }

    /** How a tree is written is a setting of the document it belongs to. */
    private static Element inDocument(Element text) {
        Document document = new Document("");
        document.outputSettings()
                .prettyPrint(false)
                .escapeMode(Entities.EscapeMode.xhtml)
                .charset(StandardCharsets.UTF_8);
        document.appendChild(text);
        return text;
    }

    /** Blocks of the outermost level stand on lines of their own; nothing else is added. */
    private static String written(Element text) {
        return text.children().stream()
                .map(block -> block.outerHtml().replace("&#xa0;", "\u00A0"))
                .collect(Collectors.joining("\n"));
    }
}

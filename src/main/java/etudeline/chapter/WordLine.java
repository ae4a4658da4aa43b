package etudeline.chapter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What stands in one paragraph of a Word document. */
final class WordLine {

    private final WordStyles styles;
    private final String image;
    private final StringBuilder html = new StringBuilder();
    private final List<String> formulas = new ArrayList<>();
    private final Deque<String> links = new ArrayDeque<>();
    private boolean text;
    private List<String> marks = List.of();

    WordLine(WordStyles styles, String image) {
        this.styles = styles;
        this.image = image;
    }

    /** The element that the reader stands at the start of; its end comes to {@link #end}, unless it is taken whole. */
    void take(XMLStreamReader at) throws XMLStreamException {
        switch (at.getLocalName()) {
            case "r" -> marks = List.of();
            case "rPr" -> marks = marks(WordXml.tree(at));
            case "t" -> words(at.getElementText());
            case "instrText", "delText", "delInstrText" -> at.getElementText();
            case "tab" -> words(" ");
            case "br", "cr" -> html.append("<br>");
            case "noBreakHyphen" -> words("\u2011");
            case "oMath" -> formulas(WordMath.tex(WordXml.tree(at)));
            case "docPr" -> picture(WordXml.attribute(at, "descr"));
            case "hyperlink" -> link(styles.link(WordXml.attribute(at, "id")));
            default -> {}
        }
    }

    void end(String name) {
        if (name.equals("hyperlink") && !links.isEmpty()) {
            html.append(links.pop());
        }
    }

    private static List<String> marks(WordXml.Tree way) {
        List<String> marks = new ArrayList<>();
        mark(way, "b", "strong", marks);
        mark(way, "i", "em", marks);
        mark(way, "u", "u", marks);
        mark(way, "strike", "s", marks);
        way.child("vertAlign").map(WordXml.Tree::value).ifPresent(place -> {
            if (place.equals("superscript") || place.equals("subscript")) {
                marks.add(place.equals("superscript") ? "sup" : "sub");
            }
        });
        return marks;
    }

    private static void mark(WordXml.Tree way, String property, String mark, List<String> marks) {
        way.child(property)
                .map(WordXml.Tree::value)
                .filter(value -> !List.of("0", "false", "none").contains(value))
                .ifPresent(_ -> marks.add(mark));
    }

    private void words(String words) {
        if (words.isEmpty()) {
            return;
        }
        text |= !words.isBlank();
        marks.forEach(mark -> html.append('<').append(mark).append('>'));
        html.append(WordReading.escaped(words));
        marks.reversed().forEach(mark -> html.append("</").append(mark).append('>'));
    }

    private void formulas(String tex) {
        if (!tex.isEmpty()) {
            formulas.add(tex);
            html.append("<span data-type=\"inline-math\" data-latex=\"")
                    .append(WordReading.escaped(tex))
                    .append("\"></span>");
        }
    }

    private void picture(@Nullable String description) {
        String words = description == null || description.isBlank() ? image : image + " : " + description.strip();
        words("[" + words + "]");
    }

    private void link(@Nullable String address) {
        links.push(address == null ? "" : "</a>");
        if (address != null) {
            html.append("<a href=\"").append(WordReading.escaped(address)).append("\">");
        }
    }

    boolean isEmpty() {
        return !text && formulas.isEmpty();
    }

    String html() {
        links.forEach(html::append);
        links.clear();
        return html.toString();
    }

    /** A paragraph; formulas that stand alone in it stand alone in the text. */
    String block() {
        if (text) {
            return "<p>" + html() + "</p>";
        }
        StringBuilder blocks = new StringBuilder();
        formulas.forEach(tex -> blocks.append("<div data-type=\"block-math\" data-latex=\"")
                .append(WordReading.escaped(tex))
                .append("\"></div>"));
        return blocks.toString();
    }
}

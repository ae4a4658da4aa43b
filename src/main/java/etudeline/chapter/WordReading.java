package etudeline.chapter;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * The text of a Word document as HTML that is then cleaned and set like every other text: headings, paragraphs, lists, tables,
 * marks, links and formulas; of pictures what they are called.
 */
final class WordReading {

    private static final int DEEPEST_LIST = 6;
    private static final int DEEPEST_TABLE = 4;
    private static final int DEEPEST = 60;

    /** A paragraph as its properties say it. */
    private record Kind(Optional<Integer> heading, @Nullable String list, int level) {}

    private final XMLStreamReader at;
    private final WordStyles styles;
    private final String image;
    private final int most;
    private final StringBuilder html = new StringBuilder();
    private final Deque<String> lists = new ArrayDeque<>();
    private int tables;
    private int depth;

    private WordReading(WordFile file, String image, int most) throws XMLStreamException {
        this.at = WordXml.open(file.part(WordFile.DOCUMENT));
        this.styles = WordStyles.of(file);
        this.image = image;
        this.most = most;
    }

    /**
     * The whole text, or its beginning when it is longer.
     *
     * @param image what stands for a picture
     * @param most characters of HTML at most
     */
    static String html(WordFile file, String image, int most) throws XMLStreamException {
        WordReading reading = new WordReading(file, image, most);
        while (reading.at.hasNext() && reading.html.length() < most) {
            if (reading.at.next() == XMLStreamReader.START_ELEMENT
                    && reading.at.getLocalName().equals("body")) {
                reading.blocks("body");
            }
        }
        reading.endLists();
        return reading.html.toString();
    }

    /** Blocks up to the end of the element of that name. */
    private void blocks(String until) throws XMLStreamException {
        while (at.hasNext() && html.length() < most) {
            int event = at.next();
            if (event == XMLStreamReader.END_ELEMENT && at.getLocalName().equals(until)) {
                return;
            }
            if (event == XMLStreamReader.START_ELEMENT) {
                switch (at.getLocalName()) {
                    case "p" -> paragraph();
                    case "tbl" -> table();
                    case "del", "moveFrom", "sectPr", "sdtPr", "Fallback" -> WordXml.skip(at);
                    default -> {}
                }
            }
        }
    }

    private void paragraph() throws XMLStreamException {
        if (++depth > DEEPEST) {
            throw new XMLStreamException("nested too deep");
        }
        WordLine line = new WordLine(styles, image);
        Kind kind = new Kind(Optional.empty(), null, 0);
        while (at.hasNext()) {
            int event = at.next();
            if (event == XMLStreamReader.END_ELEMENT && at.getLocalName().equals("p")) {
                break;
            }
            if (event == XMLStreamReader.START_ELEMENT) {
                switch (at.getLocalName()) {
                    case "pPr" -> kind = kind(WordXml.tree(at));
                    case "txbxContent" -> blocks("txbxContent");
                    case "del", "moveFrom", "Fallback" -> WordXml.skip(at);
                    default -> line.take(at);
                }
            } else if (event == XMLStreamReader.END_ELEMENT) {
                line.end(at.getLocalName());
            }
        }
        depth--;
        write(kind, line);
    }

    private Kind kind(WordXml.Tree properties) {
        String style = properties.child("pStyle").map(WordXml.Tree::value).orElse(null);
        Optional<WordXml.Tree> numbering = properties.child("numPr");
        String list = numbering.flatMap(of -> of.valueOf("numId")).orElseGet(() -> styles.listOf(style));
        return new Kind(
                styles.heading(
                        style,
                        properties.child("outlineLvl").map(WordXml.Tree::value).orElse(null)),
                list == null || list.equals("0") ? null : list,
                numbering
                        .flatMap(of -> of.valueOf("ilvl"))
                        .flatMap(WordStyles::number)
                        .map(level -> Math.min(level, DEEPEST_LIST))
                        .orElse(0));
    }

    private void write(Kind kind, WordLine line) {
        if (line.isEmpty()) {
            return;
        }
        if (kind.heading().isPresent()) {
            endLists();
            String name = "h" + Math.min(4, kind.heading().get() + 1);
            html.append('<')
                    .append(name)
                    .append('>')
                    .append(line.html())
                    .append("</")
                    .append(name)
                    .append('>');
        } else if (kind.list() != null) {
            item(kind.level(), styles.isOrdered(kind.list(), kind.level()) ? "ol" : "ul");
            html.append(line.html());
        } else {
            endLists();
            html.append(line.block());
        }
    }

    /** Begins a line of a list, with the lists around it that are not there yet. */
    private void item(int level, String name) {
        while (lists.size() > level + 1) {
            endList();
        }
        if (lists.size() == level + 1) {
            if (name.equals(lists.peek())) {
                html.append("</li><li>");
                return;
            }
            endList();
        }
        while (lists.size() <= level) {
            lists.push(name);
            html.append('<').append(name).append("><li>");
        }
    }

    private void endList() {
        html.append("</li></").append(lists.pop()).append('>');
    }

    private void endLists() {
        while (!lists.isEmpty()) {
            endList();
        }
    }

    private void table() throws XMLStreamException {
        endLists();
        boolean shown = ++tables <= DEEPEST_TABLE;
        if (tables > DEEPEST) {
            throw new XMLStreamException("nested too deep");
        }
        html.append(shown ? "<table>" : "");
        while (at.hasNext() && html.length() < most) {
            int event = at.next();
            if (event == XMLStreamReader.END_ELEMENT && at.getLocalName().equals("tbl")) {
                break;
            }
            if (event == XMLStreamReader.END_ELEMENT
                    && shown
                    && at.getLocalName().equals("tr")) {
                html.append("</tr>");
            }
            if (event == XMLStreamReader.START_ELEMENT) {
                switch (at.getLocalName()) {
                    case "tr" -> html.append(shown ? "<tr>" : "");
                    case "tc" -> cell(shown);
                    case "tblPr", "tblGrid", "trPr", "del" -> WordXml.skip(at);
                    default -> {}
                }
            }
        }
        html.append(shown ? "</table>" : "");
        tables--;
    }

    private void cell(boolean shown) throws XMLStreamException {
        int start = html.length();
        html.append(shown ? "<td>" : "");
        int columns = 1;
        while (at.hasNext() && html.length() < most) {
            int event = at.next();
            if (event == XMLStreamReader.END_ELEMENT && at.getLocalName().equals("tc")) {
                break;
            }
            if (event == XMLStreamReader.START_ELEMENT) {
                switch (at.getLocalName()) {
                    case "tcPr" ->
                        columns = WordXml.tree(at)
                                .valueOf("gridSpan")
                                .flatMap(WordStyles::number)
                                .orElse(1);
                    case "p" -> paragraph();
                    case "tbl" -> table();
                    case "del", "Fallback" -> WordXml.skip(at);
                    default -> {}
                }
            }
        }
        endLists();
        if (shown) {
            html.append("</td>");
            if (columns > 1 && columns <= 50) {
                html.insert(start + 3, " colspan=\"" + columns + "\"");
            }
        }
    }

    static String escaped(String text) {
        return Entities.escape(text);
    }
}

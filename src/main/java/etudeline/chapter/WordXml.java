package etudeline.chapter;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the XML of a Word file element by element, and small parts of it whole; nothing outside the file is ever asked for. */
final class WordXml {

    private static final int DEEPEST = 200;
    private static final int MOST_IN_A_TREE = 20_000;

    /** An element with all that is in it; names without their prefix. */
    record Tree(String name, List<String> values, List<Tree> children, StringBuilder text) {

        /** What its attribute "val" says, empty without one. */
        String value() {
            return values.isEmpty() ? "" : values.getFirst();
        }

        Optional<Tree> child(String wanted) {
            return children.stream().filter(one -> one.name().equals(wanted)).findFirst();
        }

        /** The value of the first element of that name anywhere in it. */
        Optional<String> valueOf(String wanted) {
            return children.stream()
                    .map(one -> one.name().equals(wanted) ? Optional.of(one.value()) : one.valueOf(wanted))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
    }

    private WordXml() {}

    static XMLStreamReader open(InputStream xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(xml);
    }

    /** An attribute by its name without prefix. */
    static @Nullable String attribute(XMLStreamReader at, String name) {
        for (int n = 0; n < at.getAttributeCount(); n++) {
            if (at.getAttributeLocalName(n).equals(name)) {
                return at.getAttributeValue(n);
            }
        }
        return null;
    }

    /** The element that the reader stands at the start of, to its end. */
    static Tree tree(XMLStreamReader at) throws XMLStreamException {
        return tree(at, 0, new int[1]);
    }

    private static Tree tree(XMLStreamReader at, int depth, int[] elements) throws XMLStreamException {
        if (depth > DEEPEST || ++elements[0] > MOST_IN_A_TREE) {
            throw new XMLStreamException("nested too deep, or too much in one place");
        }
        String value = attribute(at, "val");
        Tree tree = new Tree(
                at.getLocalName(), value == null ? List.of() : List.of(value), new ArrayList<>(), new StringBuilder());
        while (at.next() != XMLStreamConstants.END_ELEMENT) {
            if (at.isStartElement()) {
                tree.children().add(tree(at, depth + 1, elements));
            } else if (at.isCharacters()) {
                tree.text().append(at.getText());
            }
        }
        return tree;
    }

    /** Passes over the element that the reader stands at the start of. */
    static void skip(XMLStreamReader at) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = at.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}

package etudeline.chapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** MathML Core and nothing else: what Temml made is rebuilt from allowed elements, attributes and values. */
final class MathMl {

    private static final int DEEPEST = 150;

    private MathMl() {}

    /** The formula as an allowed tree that keeps its TeX for copying; null when it is nested too deeply. */
    static @Nullable Element checked(String markup, String tex) {
        Element drawn = Jsoup.parse(markup, "", Parser.xmlParser()).selectFirst("math");
        if (drawn == null) {
            return null;
        }
        Element math = copyOf(drawn);
        Element row = new Element("mrow");
        Element semantics = drawn.selectFirst("> semantics");
        Element content = semantics == null ? drawn : semantics;
        for (Node child : content.childNodes()) {
            if (!(child instanceof Element element && element.normalName().equals("annotation"))
                    && !copy(child, row, 0)) {
                return null;
            }
        }
        dropSpaceAtEnd(row);
        Element only = row.childNodeSize() == 1 ? row.firstElementChild() : null;
        math.appendChild(new Element("semantics")
                .appendChild(only == null ? row : only)
                .appendChild(new Element("annotation")
                        .attr("encoding", "application/x-tex")
                        .appendText(Characters.clean(tex))));
        return math;
    }

    /** Temml sets off what an operator is applied to, even when nothing follows. */
    private static void dropSpaceAtEnd(Element row) {
        Element last = row.lastElementChild();
        while (last != null && last.normalName().equals("mrow") && last.childrenSize() > 0) {
            last = last.lastElementChild();
        }
        if (last != null && last.normalName().equals("mspace") && last.previousElementSibling() != null) {
            last.remove();
        }
    }

    private static boolean copy(Node from, Element into, int depth) {
        if (depth > DEEPEST) {
            return false;
        }
        if (from instanceof TextNode text) {
            into.appendText(Characters.clean(text.getWholeText()));
            return true;
        }
        if (!(from instanceof Element element) || !MathVocabulary.hasElement(element.normalName())) {
            // A number that a style sheet would count, a reference, a picture: left out whole.
            return true;
        }
        Element allowed = copyOf(element);
        into.appendChild(allowed);
        for (Node child : element.childNodes()) {
            if (!copy(child, allowed, depth + 1)) {
                return false;
            }
        }
        return true;
    }

    private static Element copyOf(Element element) {
        Element copy = new Element(element.normalName());
        List<String> classes = new ArrayList<>();
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey().toLowerCase(Locale.ROOT);
            String value = attribute.getValue();
            if (name.equals("class")) {
                element.classNames().stream().filter(MathVocabulary::hasClass).forEach(classes::add);
            } else if (name.equals("style")) {
                MathStyle.read(value, classes, copy);
            } else if (MathVocabulary.allows(name, value)) {
                copy.attr(name, value);
            }
        }
        if (!classes.isEmpty()) {
            copy.attr("class", String.join(" ", classes));
        }
        return copy;
    }
}

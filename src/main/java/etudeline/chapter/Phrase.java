package etudeline.chapter;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What may stand inside a line of text: marks, links, formulas, images, line breaks. */
final class Phrase {

    private static final Set<String> OTHERS = Set.of("a", "br", "img", "span");
    private static final int LONGEST_ALTERNATIVE = 1_000;
    private static final int WIDEST = 4_000;

    private Phrase() {}

    static boolean isKnown(Element element) {
        return SourceWords.MARKS.containsKey(element.normalName()) || OTHERS.contains(element.normalName());
    }

    static boolean isFormula(Element element) {
        return element.attr("data-type").endsWith("-math") && element.hasAttr("data-latex");
    }

    static void takeAll(Element from, Element into) {
        for (Node node : List.copyOf(from.childNodes())) {
            if (node instanceof TextNode text) {
                text(text.getWholeText(), into);
            } else if (node instanceof Element element) {
                take(element, into);
            }
        }
    }

    static void take(Element element, Element into) {
        String name = element.normalName();
        if (SourceWords.DROPPED.contains(name)) {
            return;
        }
        String mark = SourceWords.MARKS.get(name);
        if (mark != null) {
            mark(new Element(mark), element, into);
        } else if (isFormula(element)) {
            formula(element, "span", "inline-math", into);
        } else if (name.equals("a")) {
            link(element, into);
        } else if (name.equals("br")) {
            into.appendElement("br");
        } else if (name.equals("img")) {
            image(element, into);
        } else if (SourceWords.BOUNDARIES.contains(name) || name.equals("p")) {
            text(" ", into);
            takeAll(element, into);
            text(" ", into);
        } else {
            takeAll(element, into);
        }
    }

    private static void link(Element element, Element into) {
        String address = SourceWords.address(element.attr("href"));
        if (address == null) {
            takeAll(element, into);
        } else {
            mark(new Element("a").attr("href", address), element, into);
        }
    }

    private static void mark(Element mark, Element from, Element into) {
        if (into.closest(mark.normalName()) != null) {
            takeAll(from, into);
            return;
        }
        into.appendChild(mark);
        takeAll(from, mark);
        if (mark.childNodeSize() == 0) {
            mark.remove();
        }
    }

    static void formula(Element element, String name, String type, Element into) {
        String tex = Characters.clean(element.attr("data-latex")).strip();
        if (!tex.isEmpty()) {
            into.appendElement(name).attr("data-type", type).attr("data-latex", tex);
        }
    }

    private static void image(Element element, Element into) {
        String src = element.attr("src").strip();
        if (!SourceWords.fileSource(src)) {
            return;
        }
        String alternative =
                Characters.clean(element.attr("alt")).replaceAll("\\s+", " ").strip();
        Element image = into.appendElement("img")
                .attr("src", src)
                .attr("alt", alternative.substring(0, Math.min(LONGEST_ALTERNATIVE, alternative.length())));
        for (String side : new String[] {"width", "height"}) {
            String length = SourceWords.number(element.attr(side), 1, WIDEST);
            if (length != null) {
                image.attr(side, length);
            }
        }
    }

    static void text(String text, Element into) {
        if (text.isEmpty()) {
            return;
        }
        if (into.lastChild() instanceof TextNode before) {
            before.text(before.getWholeText() + text);
        } else {
            into.appendText(text);
        }
    }

    /** Appends the block unless nothing can be seen in it. */
    static void append(Element block, Element into) {
        if (isVisible(block)) {
            trim(block);
            into.appendChild(block);
        }
    }

    /** Appends what the run holds, without the run. */
    static void appendBare(Element run, Element into) {
        if (isVisible(run)) {
            trim(run);
            List.copyOf(run.childNodes()).forEach(into::appendChild);
        }
    }

    /** The text as it stands, line breaks included. */
    static String wholeText(Element element) {
        StringBuilder text = new StringBuilder();
        element.forEachNode(node -> {
            if (node instanceof TextNode part) {
                text.append(part.getWholeText());
            } else if (node instanceof Element child && child.normalName().equals("br")) {
                text.append('\n');
            }
        });
        return text.toString().replaceAll("\\s+$", "");
    }

    /** Whether there is anything to see. */
    static boolean isVisible(Element block) {
        return !block.wholeText().replace('\u00A0', ' ').isBlank() || block.selectFirst("img, [data-latex]") != null;
    }

    private static void trim(Element block) {
        if (block.firstChild() instanceof TextNode first) {
            first.text(first.getWholeText().replaceAll("^[ \\t\\n]+", ""));
        }
        if (block.lastChild() instanceof TextNode last) {
            last.text(last.getWholeText().replaceAll("[ \\t\\n]+$", ""));
        }
    }
}

package etudeline.chapter;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** One place where blocks follow each other; text between them is gathered in paragraphs, or stands bare. */
final class Flow {

    private static final int LONGEST_TITLE = 200;
    private static final int DEEPEST = 40;

    private final Element into;
    private final boolean paragraphs;
    private final int depth;
    private Element run = new Element("p");

    Flow(Element into, boolean paragraphs, int depth) {
        this.into = into;
        this.paragraphs = paragraphs;
        this.depth = depth;
    }

    void takeAll(Element from) {
        takeEach(from);
        endRun();
    }

    private void takeEach(Element from) {
        for (Node node : from.childNodes()) {
            if (node instanceof TextNode text) {
                Phrase.text(text.getWholeText(), run);
            } else if (node instanceof Element element) {
                take(element);
            }
        }
    }

    private void take(Element element) {
        String name = element.normalName();
        if (SourceWords.DROPPED.contains(name)) {
            return;
        }
        if (isBlock(element)) {
            endRun();
            if (depth >= DEEPEST) {
                takeEach(element);
            } else {
                block(name, element);
            }
            endRun();
        } else if (Phrase.isKnown(element) && !holdsBlock(element)) {
            Phrase.take(element, run);
        } else {
            takeEach(element);
        }
    }

    private void block(String name, Element element) {
        switch (name) {
            case "p" -> {
                if (holdsBlock(element)) {
                    takeEach(element);
                } else {
                    paragraph("p", element);
                }
            }
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                paragraph(SourceWords.HEADINGS.getOrDefault(name, "h4"), element);
            case "ul", "ol" -> list(name, element);
            case "pre" -> code(element);
            case "blockquote" -> nested(new Element("blockquote"), element);
            case "hr" -> into.appendElement("hr");
            case "table" -> table(element);
            case "img" -> Phrase.take(element, into);
            default -> special(element);
        }
    }

    private void special(Element element) {
        String callout = element.attr("data-callout");
        if (Phrase.isFormula(element)) {
            Phrase.formula(element, "div", "block-math", into);
        } else if (element.normalName().equals("aside")
                && SourceWords.CALLOUTS.contains(callout)
                && into.closest("aside") == null) {
            Element aside = new Element("aside").attr("data-callout", callout);
            String title = Characters.clean(element.attr("data-title"))
                    .replaceAll("\\s+", " ")
                    .strip();
            if (!title.isEmpty()) {
                aside.attr(
                        "data-title",
                        title.substring(0, title.offsetByCodePoints(0, Math.min(LONGEST_TITLE, codePoints(title)))));
            }
            nested(aside, element);
        } else if (!element.normalName().equals("figure") || !ChartCleaning.clean(element, into)) {
            takeEach(element);
        }
    }

    private static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }

    private void paragraph(String name, Element element) {
        Element block = new Element(name);
        Phrase.takeAll(element, block);
        Phrase.append(block, into);
    }

    private void nested(Element block, Element from) {
        into.appendChild(block);
        new Flow(block, true, depth + 1).takeAll(from);
        if (block.childNodeSize() == 0) {
            block.remove();
        }
    }

    private void list(String name, Element element) {
        Element list = into.appendElement(name);
        String start = SourceWords.number(element.attr("start"), 2, 9_999);
        if (name.equals("ol") && start != null) {
            list.attr("start", start);
        }
        for (Node node : element.childNodes()) {
            Element last = list.lastElementChild();
            boolean item = node instanceof Element child && child.normalName().equals("li");
            Element holder = item ? (Element) node : new Element("li").appendChild(node.clone());
            // A list right inside a list belongs to the item before it.
            Element target = item || last == null ? list.appendElement("li") : last;
            new Flow(target, false, depth + 1).takeAll(holder);
            if (target.childNodeSize() == 0) {
                target.remove();
            }
        }
        if (list.childNodeSize() == 0) {
            list.remove();
        }
    }

    private void code(Element element) {
        String text = Phrase.wholeText(element);
        if (text.isBlank()) {
            return;
        }
        Element inner = element.selectFirst("code");
        Element code = new Element("code").appendText(text);
        String language = SourceWords.language(inner == null ? element.className() : inner.className());
        if (language != null) {
            code.attr("class", language);
        }
        into.appendElement("pre").appendChild(code);
    }

    private void table(Element element) {
        if (into.closest("table") != null) {
            takeEach(element);
            return;
        }
        Element caption = element.selectFirst("> caption");
        if (caption != null) {
            paragraph("p", caption);
        }
        TableCleaning.clean(element, into, depth + 1);
    }

    private void endRun() {
        if (paragraphs) {
            Phrase.append(run, into);
        } else {
            Phrase.appendBare(run, into);
        }
        run = new Element("p");
    }

    private boolean isBlock(Element element) {
        String name = element.normalName();
        return switch (name) {
            case "p", "ul", "ol", "pre", "blockquote", "hr", "table" -> true;
            case "img" -> !Phrase.isVisible(run) && paragraphs && into.closest("table,li") == null;
            default -> SourceWords.HEADINGS.containsKey(name) || SourceWords.BOUNDARIES.contains(name);
        };
    }

    private boolean holdsBlock(Element element) {
        return element.children().stream()
                .flatMap(Element::stream)
                .anyMatch(inner -> !inner.normalName().equals("img") && isBlock(inner));
    }
}

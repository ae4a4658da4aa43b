package etudeline.chapter;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What the paragraphs of a Word file are by their styles: headings, lines of lists; and where its links lead. */
final class WordStyles {

    private static final int DEEPEST_HEADING = 6;
    private static final int LONGEST_CHAIN = 20;

    private record Style(
            String name,
            @Nullable Integer outline,
            @Nullable String basedOn,
            @Nullable String list) {}

    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, String> abstractOf = new HashMap<>();
    private final Map<String, Boolean> ordered = new HashMap<>();
    private final Map<String, String> links = new HashMap<>();

    static WordStyles of(WordFile file) throws XMLStreamException {
        WordStyles styles = new WordStyles();
        styles.readStyles(WordXml.open(file.part(WordFile.STYLES)));
        styles.readNumbering(WordXml.open(file.part(WordFile.NUMBERING)));
        styles.readLinks(WordXml.open(file.part(WordFile.LINKS)));
        return styles;
    }

    private void readStyles(XMLStreamReader at) throws XMLStreamException {
        while (at.hasNext()) {
            if (at.next() == XMLStreamReader.START_ELEMENT && at.getLocalName().equals("style")) {
                String id = WordXml.attribute(at, "styleId");
                WordXml.Tree style = WordXml.tree(at);
                if (id != null) {
                    styles.put(
                            id,
                            new Style(
                                    style.valueOf("name").orElse("").toLowerCase(Locale.ROOT),
                                    style.valueOf("outlineLvl")
                                            .flatMap(WordStyles::number)
                                            .orElse(null),
                                    style.valueOf("basedOn").orElse(null),
                                    style.valueOf("numId").orElse(null)));
                }
            }
        }
    }

    private void readNumbering(XMLStreamReader at) throws XMLStreamException {
        while (at.hasNext()) {
            if (at.next() != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            if (at.getLocalName().equals("abstractNum")) {
                String id = WordXml.attribute(at, "abstractNumId");
                int level = 0;
                for (WordXml.Tree part : WordXml.tree(at).children()) {
                    if (part.name().equals("lvl")) {
                        String format = part.valueOf("numFmt").orElse("decimal");
                        ordered.put(id + "/" + level++, !format.equals("bullet") && !format.equals("none"));
                    }
                }
            } else if (at.getLocalName().equals("num")) {
                String id = WordXml.attribute(at, "numId");
                WordXml.tree(at).valueOf("abstractNumId").ifPresent(of -> abstractOf.put(String.valueOf(id), of));
            }
        }
    }

    private void readLinks(XMLStreamReader at) throws XMLStreamException {
        while (at.hasNext()) {
            if (at.next() == XMLStreamReader.START_ELEMENT && at.getLocalName().equals("Relationship")) {
                String id = WordXml.attribute(at, "Id");
                String target = WordXml.attribute(at, "Target");
                if (id != null && target != null && "External".equals(WordXml.attribute(at, "TargetMode"))) {
                    links.put(id, target);
                }
            }
        }
    }

    /** 1 for the highest heading; nothing for other paragraphs. */
    Optional<Integer> heading(@Nullable String style, @Nullable String outline) {
        Optional<Integer> own = Optional.ofNullable(outline).flatMap(WordStyles::number);
        if (own.isPresent()) {
            return own.filter(level -> level < DEEPEST_HEADING).map(level -> level + 1);
        }
        String id = style;
        for (int n = 0; id != null && n < LONGEST_CHAIN; n++) {
            Style known = styles.get(id);
            if (known == null) {
                return Optional.empty();
            }
            if (known.name().equals("title") || known.name().equals("titre")) {
                return Optional.of(1);
            }
            if (known.outline() != null) {
                return Optional.of(known.outline() + 1).filter(level -> level <= DEEPEST_HEADING);
            }
            id = known.basedOn();
        }
        return Optional.empty();
    }

    /** The list that a style makes its paragraphs lines of. */
    @Nullable
    String listOf(@Nullable String style) {
        Style known = style == null ? null : styles.get(style);
        return known == null ? null : known.list();
    }

    boolean isOrdered(String list, int level) {
        return ordered.getOrDefault(abstractOf.get(list) + "/" + level, false);
    }

    @Nullable
    String link(@Nullable String id) {
        return id == null ? null : links.get(id);
    }

    static Optional<Integer> number(String text) {
        return text.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}

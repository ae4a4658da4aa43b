package etudeline.chapter;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Gives each heading an id that stays the same while its words do, and sends links of the text to these ids. */
final class Anchors {

    private static final int LONGEST = 60;

    private Anchors() {}

    /** Sets the ids, all with the prefix, each once; answers the outline. */
    static List<Heading> set(Element text, String prefix) {
        List<Heading> outline = new ArrayList<>();
        Map<String, Integer> used = new HashMap<>();
        for (Element heading : text.select("h2, h3, h4")) {
            String words = PlainText.inline(heading);
            if (words.isBlank()) {
                continue;
            }
            String slug = slug(words);
            String id = prefix + "-" + slug;
            while (used.containsKey(id)) {
                id = prefix + "-" + slug + "-" + used.merge(prefix + "-" + slug, 1, Integer::sum);
            }
            used.put(id, 1);
            heading.attr("id", id);
            outline.add(new Heading(heading.normalName().charAt(1) - '0', id, words));
        }
        for (Element link : text.select("a[href^=#]")) {
            String id = prefix + "-" + slug(link.attr("href"));
            if (used.containsKey(id)) {
                link.attr("href", "#" + id);
            }
        }
        return List.copyOf(outline);
    }

    static String slug(String words) {
        String letters = Normalizer.normalize(
                        words.replace("œ", "oe").replace("Œ", "oe").replace("æ", "ae"), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        String slug = letters.substring(
                        0,
                        letters.offsetByCodePoints(0, Math.min(LONGEST, letters.codePointCount(0, letters.length()))))
                .replaceAll("-+$", "");
        return slug.isEmpty() ? "titre" : slug;
    }
}

package etudeline.demo;

import etudeline.chapter.SectionKind;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A chapter as its professor wrote it: number, title and the HTML of the three sections, from a file. */
record Course(int number, String title, Map<SectionKind, String> sections) {

    private static final String FILE = "/fichiers/";

    static Course read(String name) {
        Document page = Jsoup.parse(new String(Csv.bytes("courses/" + name + ".html"), StandardCharsets.UTF_8));
        page.outputSettings().prettyPrint(false);
        Element article = Objects.requireNonNull(page.selectFirst("article"), name);
        Map<SectionKind, String> sections = new EnumMap<>(SectionKind.class);
        for (Element section : article.select("section[data-kind]")) {
            sections.put(SectionKind.valueOf(section.attr("data-kind")), section.html());
        }
        return new Course(Integer.parseInt(article.attr("data-number")), article.attr("data-title"), sections);
    }

    /** The names of the images in its texts. */
    List<String> images() {
        return sections.values().stream()
                .flatMap(html -> Jsoup.parseBodyFragment(html).select("img").stream())
                .map(image -> image.attr("src").substring(FILE.length()))
                .toList();
    }

    /** The section's HTML, its images by the ids that they got when they were kept. */
    String section(SectionKind kind, Map<String, Long> files) {
        String html = sections.getOrDefault(kind, "");
        for (Map.Entry<String, Long> file : files.entrySet()) {
            html = html.replace(FILE + file.getKey() + '"', FILE + file.getValue() + '"');
        }
        return html;
    }
}

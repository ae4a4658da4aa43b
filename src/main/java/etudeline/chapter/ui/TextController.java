package etudeline.chapter.ui;

import etudeline.chapter.ChapterId;
import etudeline.chapter.ChapterReading;
import etudeline.chapter.ShownSection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * {@code /lire/{id}/textes}: the texts of a chapter for a reader that is open, by the name of their section. The browser
 * keeps them and asks whether they have changed: who comes again to a chapter loads its page without them.
 */
@Controller
class TextController {

    private final ChapterReading reading;

    TextController(ChapterReading reading) {
        this.reading = reading;
    }

    static String address(ChapterId chapter) {
        return "/lire/" + chapter + "/textes";
    }

    @GetMapping("/lire/{id:[0-9]{1,18}}/textes")
    ResponseEntity<Map<String, String>> texts(@PathVariable long id) {
        List<ShownSection> sections = reading.texts(new ChapterId(id));
        Map<String, String> texts = sections.stream()
                .collect(Collectors.toMap(section -> section.kind().anchor(), ShownSection::html));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag("W/\"" + hash(sections) + '"')
                .header("X-Robots-Tag", "noindex")
                .body(texts);
    }

    private static String hash(List<ShownSection> sections) {
        String all = sections.stream()
                .map(section -> section.kind() + section.html())
                .collect(Collectors.joining());
        return DigestUtils.md5DigestAsHex(all.getBytes(StandardCharsets.UTF_8));
    }
}

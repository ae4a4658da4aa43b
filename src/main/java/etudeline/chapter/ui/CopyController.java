package etudeline.chapter.ui;

import etudeline.chapter.AttachedFile;
import etudeline.chapter.ChapterCopies;
import etudeline.chapter.ChapterCopies.Copied;
import etudeline.chapter.ChapterHead;
import etudeline.chapter.ChapterId;
import etudeline.shell.Languages;
import etudeline.shell.Texts;
import etudeline.storage.FileId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/** {@code /lire/{id}/copie}: all that a browser needs to keep a chapter; 304 as long as nothing of it has changed. */
@Controller
class CopyController {

    private static final String WORDS = "chapter.kept.";

    /**
     * An image or a file that may be kept with the chapter.
     *
     * @param kept the address under which it is kept
     * @param size in bytes
     */
    record Part(String address, String kept, String name, long size) {}

    /**
     * A chapter as it is kept.
     *
     * @param owner the account that it is for and for no other
     * @param zone in which the age of the copy is told
     * @param page HTML, to be shown under the policy
     * @param parts that belong to the text
     * @param files that go along if they are wanted
     * @param words for whoever shows it, by the end of their key
     */
    record Kept(
            String owner,
            String chapter,
            String title,
            String place,
            String language,
            String zone,
            boolean textsOnly,
            String page,
            String policy,
            List<Part> parts,
            List<Part> files,
            Map<String, String> words) {}

    private final ChapterCopies copies;
    private final LightPage light;
    private final CopyPage page;
    private final Byline byline;
    private final Texts texts;
    private final Languages languages;

    CopyController(
            ChapterCopies copies, LightPage light, CopyPage page, Byline byline, Texts texts, Languages languages) {
        this.copies = copies;
        this.light = light;
        this.page = page;
        this.byline = byline;
        this.texts = texts;
        this.languages = languages;
    }

    @GetMapping("/lire/{id:[0-9]{1,18}}/copie")
    ResponseEntity<Kept> copy(@PathVariable long id, HttpServletRequest request, HttpServletResponse response) {
        Locale language = languages.of(request);
        Copied copied = copies.copy(new ChapterId(id));
        CacheControl askAgain = CacheControl.noCache().cachePrivate();
        if (new ServletWebRequest(request, response).checkNotModified(tag(copied, language))) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .cacheControl(askAgain)
                    .build();
        }
        return ResponseEntity.ok()
                .cacheControl(askAgain)
                .header("X-Robots-Tag", "noindex")
                .body(kept(copied, language));
    }

    private String tag(Copied copied, Locale language) {
        String all = light.tag(copied.chapter(), copied.withFiles(), language) + copied.owner() + page.policy();
        return "W/\"" + DigestUtils.md5DigestAsHex(all.getBytes(StandardCharsets.UTF_8)) + '"';
    }

    private Kept kept(Copied copied, Locale language) {
        ChapterHead head = copied.chapter().head();
        List<Part> images = copied.images().stream()
                .map(image -> part(head.id(), image.id(), image.name(), image.size()))
                .toList();
        List<Part> files = copied.withFiles()
                ? copied.chapter().sections().stream()
                        .flatMap(section -> section.files().stream())
                        .map(file -> part(head.id(), file))
                        .toList()
                : List.of();
        Map<String, String> words = new TreeMap<>();
        texts.keys(WORDS).forEach(key -> words.put(key.substring(WORDS.length()), texts.getTranslation(key, language)));
        words.put("kilo", texts.getTranslation("chapter.size.kilo", language));
        words.put("mega", texts.getTranslation("chapter.size.mega", language));
        return new Kept(
                copied.owner().toString(),
                head.id().toString(),
                head.number() + ". " + head.title(),
                byline.place(head),
                language.getLanguage(),
                byline.zone(head).getId(),
                !copied.withFiles(),
                page.of(copied, language),
                page.policy().directives(),
                images,
                files,
                words);
    }

    private static Part part(ChapterId chapter, AttachedFile file) {
        return part(chapter, file.id(), file.name(), file.size());
    }

    private static Part part(ChapterId chapter, FileId file, String name, long size) {
        return new Part("/fichiers/" + file + "?chapitre=" + chapter, CopyPage.address(chapter, file), name, size);
    }
}

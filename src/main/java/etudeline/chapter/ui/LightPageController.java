package etudeline.chapter.ui;

import etudeline.access.CurrentUser;
import etudeline.access.Viewer;
import etudeline.chapter.ChapterId;
import etudeline.chapter.ChapterReading;
import etudeline.chapter.ReadChapter;
import etudeline.kit.Role;
import etudeline.setting.UniversitySettings;
import etudeline.shell.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/** {@code /lire/{id}}: the chapter as a light page; 304 as long as nothing on it has changed. */
@Controller
class LightPageController {

    private static final CacheControl ASK_AGAIN = CacheControl.noCache().cachePrivate();

    private final ChapterReading reading;
    private final UniversitySettings settings;
    private final CurrentUser currentUser;
    private final LightPage page;
    private final PackedPages packed;
    private final LightStyle style;
    private final Languages languages;

    LightPageController(
            ChapterReading reading,
            UniversitySettings settings,
            CurrentUser currentUser,
            LightPage page,
            PackedPages packed,
            LightStyle style,
            Languages languages) {
        this.reading = reading;
        this.settings = settings;
        this.currentUser = currentUser;
        this.page = page;
        this.packed = packed;
        this.style = style;
        this.languages = languages;
    }

    @GetMapping("/lire/{id:[0-9]{1,18}}")
    ResponseEntity<byte[]> read(@PathVariable long id, HttpServletRequest request, HttpServletResponse response) {
        Locale language = languages.of(request);
        ServletWebRequest exchange = new ServletWebRequest(request, response);
        style.policy().on(response);
        boolean downloads = downloads();
        Optional<ReadChapter> chapter = reading.readUnless(
                new ChapterId(id), known -> exchange.checkNotModified(page.tag(known, downloads, language)));
        return chapter.map(changed ->
                        answer(changed, downloads, language, packs(request), response.getHeader(HttpHeaders.ETAG)))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                        .cacheControl(ASK_AGAIN)
                        .build());
    }

    /** The tag is on the answer already, since it was compared with the browser's. */
    private ResponseEntity<byte[]> answer(
            ReadChapter chapter, boolean downloads, Locale language, boolean packs, @Nullable String compared) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .cacheControl(ASK_AGAIN)
                .varyBy(HttpHeaders.ACCEPT_ENCODING)
                .header("X-Robots-Tag", "noindex")
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8));
        if (!packs) {
            return answer.body(page.of(chapter, downloads, language).getBytes(StandardCharsets.UTF_8));
        }
        String tag = chapter.head().id() + " " + Objects.requireNonNull(compared);
        return answer.header(HttpHeaders.CONTENT_ENCODING, "gzip")
                .body(packed.of(tag, () -> page.of(chapter, downloads, language)));
    }

    private static boolean packs(HttpServletRequest request) {
        String taken = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return taken != null && taken.matches("(?i).*\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*");
    }

    /** Rule 6: the switch is for students. Asked once, so that the tag is that of the page. */
    private boolean downloads() {
        Viewer reader = currentUser.require();
        return !reader.is(Role.STUDENT) || settings.of(reader.ownUniversity()).downloads();
    }
}

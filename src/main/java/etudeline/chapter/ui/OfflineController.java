package etudeline.chapter.ui;

import etudeline.access.CurrentUser;
import etudeline.shell.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What browsers need where there is no line: the worker that answers then, and the page that lists what is kept. The worker
 * fills the page in; as it comes from here it says that nothing is kept.
 */
@Controller
class OfflineController {

    static final String PATH = "/hors-ligne";

    private final OfflinePage page;
    private final CurrentUser currentUser;
    private final Languages languages;
    private final String worker;

    OfflineController(OfflinePage page, CurrentUser currentUser, Languages languages) throws IOException {
        this.page = page;
        this.currentUser = currentUser;
        this.languages = languages;
        this.worker = new ClassPathResource("offline/worker.js").getContentAsString(StandardCharsets.UTF_8);
    }

    /** Compared by browsers with the one they have: another begins to work as soon as it is there. */
    @GetMapping("/sw.js")
    ResponseEntity<String> worker() {
        return answer(worker, "text/javascript");
    }

    /** For whoever is signed in: with a connection the worker shows its list to nobody else. */
    @GetMapping(PATH)
    ResponseEntity<String> list(HttpServletRequest request, HttpServletResponse response) {
        // Another account may be signed in than the one for which the browser keeps its copies.
        response.setHeader("Etude-Person", currentUser.require().account().toString());
        page.policy().on(response);
        return answer(page.in(languages.of(request)), MediaType.TEXT_HTML_VALUE);
    }

    private static ResponseEntity<String> answer(String text, String type) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag("W/\"" + DigestUtils.md5DigestAsHex(bytes) + '"')
                .contentType(new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8))
                .body(text);
    }
}

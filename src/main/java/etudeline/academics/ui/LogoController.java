package etudeline.academics.ui;

import etudeline.academics.Logos;
import etudeline.kit.UniversityId;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/** {@code /logos/{id}}: for anyone, and asked for again only once an hour. */
@Controller
class LogoController {

    private static final CacheControl AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final Logos logos;

    LogoController(Logos logos) {
        this.logos = logos;
    }

    @GetMapping("/logos/{id:[0-9]{1,18}}")
    ResponseEntity<byte[]> logo(@PathVariable long id, WebRequest request) {
        UniversityId university = new UniversityId(id);
        Optional<String> hash = logos.hash(university);
        if (hash.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        String tag = '"' + hash.get() + '"';
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(304).cacheControl(AN_HOUR).eTag(tag).build();
        }
        return logos.png(university)
                .map(png -> ResponseEntity.ok()
                        .cacheControl(AN_HOUR)
                        .eTag(tag)
                        .contentType(MediaType.IMAGE_PNG)
                        .body(png))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}

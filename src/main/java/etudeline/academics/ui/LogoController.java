package etudeline.academics.ui;

import etudeline.academics.Logos;
import etudeline.kit.UniversityId;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/**
 * {@code /logos/{id}}: for anyone, and asked for again only once an hour; with the beginning of its hash as {@code v}, never
 * again.
 */
@Controller
class LogoController {

    private static final CacheControl AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    /** Letters of the hash that tell one logo from another. */
    private static final int ENOUGH = 16;

    private final Logos logos;

    LogoController(Logos logos) {
        this.logos = logos;
    }

    @GetMapping("/logos/{id:[0-9]{1,18}}")
    ResponseEntity<byte[]> logo(
            @PathVariable long id, @RequestParam(required = false) @Nullable String v, WebRequest request) {
        UniversityId university = new UniversityId(id);
        Optional<String> hash = logos.hash(university);
        if (hash.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        String tag = '"' + hash.get() + '"';
        CacheControl caching = isOf(v, hash.get()) ? FOR_GOOD : AN_HOUR;
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(304).cacheControl(caching).eTag(tag).build();
        }
        return logos.png(university)
                .map(png -> ResponseEntity.ok()
                        .cacheControl(caching)
                        .eTag(tag)
                        .contentType(MediaType.IMAGE_PNG)
                        .body(png))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static boolean isOf(@Nullable String beginning, String hash) {
        return beginning != null && beginning.length() >= ENOUGH && hash.startsWith(beginning);
    }
}

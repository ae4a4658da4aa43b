package etudeline.shell.ui;

import etudeline.shell.Languages;
import etudeline.shell.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What a browser must know to install the portal. It asks without the person's cookies, in its own language. */
@Controller
class ManifestController {

    static final String PATH = "/manifest.webmanifest";

    /** Installed portals take over another name or icon after so long; nobody loads it at each visit. */
    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofDays(7)).cachePublic();

    record Manifest(
            String id,
            String name,
            String short_name,
            String description,
            String lang,
            String start_url,
            String scope,
            String display,
            String theme_color,
            String background_color,
            List<Map<String, String>> icons) {}

    private final Texts texts;

    ManifestController(Texts texts) {
        this.texts = texts;
    }

    @GetMapping(path = PATH, produces = "application/manifest+json")
    ResponseEntity<Manifest> manifest(HttpServletRequest request) {
        Locale language = Languages.ofHeader(request);
        String name = texts.getTranslation("shell.product", language);
        return ResponseEntity.ok()
                .cacheControl(KEPT)
                .header("Vary", "Accept-Language")
                .contentType(MediaType.parseMediaType("application/manifest+json"))
                .body(new Manifest(
                        "/",
                        name,
                        name,
                        texts.getTranslation("shell.claim", language),
                        language.getLanguage(),
                        "/",
                        "/",
                        "standalone",
                        "#21103f",
                        "#f6f5f9",
                        List.of(
                                icon("logo.svg", "any", "any"),
                                icon("app-192.png", "192x192", "any"),
                                icon("app-512.png", "512x512", "any"),
                                icon("app-maskable.png", "512x512", "maskable"))));
    }

    private static Map<String, String> icon(String file, String sizes, String purpose) {
        String type = file.endsWith(".svg") ? "image/svg+xml" : MediaType.IMAGE_PNG_VALUE;
        return Map.of("src", "/icons/" + file, "sizes", sizes, "type", type, "purpose", purpose);
    }
}

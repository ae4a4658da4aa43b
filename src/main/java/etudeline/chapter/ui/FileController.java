package etudeline.chapter.ui;

import etudeline.access.ContentPolicy;
import etudeline.chapter.ChapterFiles;
import etudeline.chapter.ChapterFiles.Opened;
import etudeline.storage.FileFacts;
import etudeline.storage.FileId;
import etudeline.storage.FileKind;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /fichiers/{id}}: a file for those who may see it, from any byte on. */
@Controller
class FileController {

    private final ChapterFiles files;

    FileController(ChapterFiles files) {
        this.files = files;
    }

    @GetMapping("/fichiers/{id:[0-9]{1,18}}")
    ResponseEntity<Resource> file(
            @PathVariable long id,
            @RequestParam(name = "telecharger", required = false) @Nullable String download,
            @RequestHeader(name = "Sec-Fetch-Dest", required = false) @Nullable String destination,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accepted,
            HttpServletResponse response) {
        Opened file = files.open(new FileId(id));
        boolean shown = file.facts().kind().isShown();
        if (!file.downloadable()) {
            if (download != null || !shown) {
                throw new AccessDeniedException("Downloads are switched off");
            }
            if (isPage(destination, accepted) && file.chapter() != null) {
                return ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/chapitres/" + file.chapter() + "#fichier-" + id))
                        .build();
            }
        }
        FileFacts facts = file.facts();
        (facts.kind() == FileKind.PDF ? ContentPolicy.PDF : ContentPolicy.FILE).on(response);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(facts, download == null && shown))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag('"' + facts.sha256() + '"')
                .contentType(type(facts))
                .body(file.bytes());
    }

    /** Whether the address itself is opened, not something inside a page. */
    private static boolean isPage(@Nullable String destination, String accepted) {
        return destination == null ? accepted.contains(MediaType.TEXT_HTML_VALUE) : destination.equals("document");
    }

    private static String disposition(FileFacts facts, boolean inline) {
        return (inline ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(facts.name(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private static MediaType type(FileFacts facts) {
        return facts.kind() == FileKind.TEXT
                ? new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8)
                : MediaType.parseMediaType(facts.mediaType());
    }
}

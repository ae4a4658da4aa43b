package etudeline.chapter.ui;

import etudeline.access.ContentPolicy;
import etudeline.chapter.ChapterFiles;
import etudeline.chapter.ChapterFiles.Opened;
import etudeline.chapter.ChapterId;
import etudeline.chapter.DocumentTexts;
import etudeline.shell.Languages;
import etudeline.storage.FileFacts;
import etudeline.storage.FileId;
import etudeline.storage.FileKind;
import jakarta.servlet.http.HttpServletRequest;
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
    private final DocumentTexts documents;
    private final DownloadName names;
    private final Languages languages;

    FileController(ChapterFiles files, DocumentTexts documents, DownloadName names, Languages languages) {
        this.files = files;
        this.documents = documents;
        this.names = names;
        this.languages = languages;
    }

    @GetMapping("/fichiers/{id:[0-9]{1,18}}")
    ResponseEntity<Resource> file(
            @PathVariable long id,
            @RequestParam(name = "telecharger", required = false) @Nullable String download,
            @RequestParam(name = "chapitre", required = false) @Nullable Long through,
            @RequestHeader(name = "Sec-Fetch-Dest", required = false) @Nullable String destination,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accepted,
            HttpServletRequest request,
            HttpServletResponse response) {
        Opened file = files.open(new FileId(id), through == null ? null : new ChapterId(through));
        boolean shown = file.facts().kind().isShown();
        if (!file.downloadable()) {
            if (download != null || !shown) {
                throw new AccessDeniedException("Downloads are switched off");
            }
            if (isPage(destination, accepted) && file.place() != null) {
                return ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/chapitres/" + file.place().chapter() + "#fichier-" + id))
                        .build();
            }
        }
        FileFacts facts = file.facts();
        (facts.kind() == FileKind.PDF ? ContentPolicy.PDF : ContentPolicy.FILE).on(response);
        FileRange range = FileRange.of(request);
        if (range.isNowhereIn(file.bytes())) {
            return FileRange.nowhere(facts.size());
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition(
                                names.of(facts.name(), file.place(), languages.of(request)), download == null && shown))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag('"' + facts.sha256() + '"')
                .contentType(type(facts));
        return range.sent(answer, file.bytes(), facts.size());
    }

    /** A Word file as text for the page around it: a fragment of HTML, sanitised; 422 when it cannot be read. */
    @GetMapping("/fichiers/{id:[0-9]{1,18}}/texte")
    ResponseEntity<String> text(@PathVariable long id, HttpServletResponse response) {
        DocumentTexts.Text text = documents.of(new FileId(id));
        ContentPolicy.FILE.on(response);
        CacheControl askAgain = CacheControl.noCache().cachePrivate();
        if (text.html().isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .cacheControl(askAgain)
                    .build();
        }
        return ResponseEntity.ok()
                .cacheControl(askAgain)
                .eTag(text.tag())
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(text.html());
    }

    /** Whether the address itself is opened, not something inside a page. */
    private static boolean isPage(@Nullable String destination, String accepted) {
        return destination == null ? accepted.contains(MediaType.TEXT_HTML_VALUE) : destination.equals("document");
    }

    private static String disposition(String name, boolean inline) {
        return (inline ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private static MediaType type(FileFacts facts) {
        return facts.kind() == FileKind.TEXT
                ? new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8)
                : MediaType.parseMediaType(facts.mediaType());
    }
}

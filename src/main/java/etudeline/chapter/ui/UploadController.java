package etudeline.chapter.ui;

import etudeline.chapter.ChapterUploads;
import etudeline.kit.Missing;
import etudeline.kit.Refused;
import etudeline.storage.FileFacts;
import etudeline.storage.UploadFacts;
import etudeline.storage.UploadGap;
import etudeline.storage.UploadId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * {@code /api/televersements}: files that come in pieces, by tus 1.0 with creation and termination. Beyond it, a GET tells
 * the own ones, a PUT changes what is remembered of one, the answer to the last piece names the file, and what is refused is
 * told in words.
 */
@Controller
class UploadController {

    static final String PATH = "/api/televersements";
    private static final String ONE = PATH + "/{id:[0-9a-f-]{36}}";
    private static final String TUS = "Tus-Resumable";
    private static final String VERSION = "1.0.0";
    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";
    private static final String FILE = "Etude-File";

    /** How an unfinished upload looks from outside. */
    record Shown(String url, String name, String about, long length, long received, boolean whole) {}

    private final ChapterUploads uploads;
    private final RefusalAnswers answers;

    UploadController(ChapterUploads uploads, RefusalAnswers answers) {
        this.uploads = uploads;
        this.answers = answers;
    }

    @PostMapping(PATH)
    ResponseEntity<Void> begin(
            @RequestHeader(LENGTH) long length,
            @RequestHeader(name = "Upload-Metadata", defaultValue = "") String facts) {
        UploadFacts upload = uploads.begin(fact(facts, "filename"), length, fact(facts, "about"));
        return ResponseEntity.created(URI.create(url(upload)))
                .header(TUS, VERSION)
                .header(OFFSET, "0")
                .build();
    }

    @GetMapping(PATH)
    ResponseEntity<List<Shown>> own() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(uploads.own().stream()
                        .map(upload -> new Shown(
                                url(upload),
                                upload.name(),
                                upload.about(),
                                upload.length(),
                                upload.received(),
                                upload.file() != null))
                        .toList());
    }

    @RequestMapping(path = ONE, method = RequestMethod.HEAD)
    ResponseEntity<Void> ask(@PathVariable String id) {
        UploadFacts upload = uploads.find(id(id));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(TUS, VERSION)
                .header(OFFSET, Long.toString(upload.received()))
                .header(LENGTH, Long.toString(upload.length()));
        if (upload.file() != null) {
            answer.header(FILE, upload.file().toString());
        }
        return answer.build();
    }

    /** With nothing in it, where all has come, it asks again what became of it. */
    @PatchMapping(path = ONE, consumes = "application/offset+octet-stream")
    ResponseEntity<Void> append(@PathVariable String id, @RequestHeader(OFFSET) long offset, HttpServletRequest request)
            throws IOException {
        UploadId upload = id(id);
        long received = uploads.append(upload, offset, request.getInputStream());
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(HttpStatus.NO_CONTENT)
                .header(TUS, VERSION)
                .header(OFFSET, Long.toString(received));
        if (uploads.find(upload).isWhole()) {
            FileFacts file = uploads.finish(upload);
            answer.header(FILE, file.id().toString());
        }
        return answer.build();
    }

    @PutMapping(ONE)
    ResponseEntity<Void> retell(@PathVariable String id, @RequestHeader("Upload-Metadata") String facts) {
        uploads.retell(id(id), fact(facts, "about"));
        return ResponseEntity.noContent().header(TUS, VERSION).build();
    }

    @DeleteMapping(ONE)
    ResponseEntity<Void> cancel(@PathVariable String id) {
        uploads.cancel(id(id));
        return ResponseEntity.noContent().header(TUS, VERSION).build();
    }

    @ExceptionHandler(Refused.class)
    ResponseEntity<Map<String, String>> refused(Refused refused, HttpServletRequest request) {
        return answers.refused(refused, request);
    }

    @ExceptionHandler(UploadGap.class)
    ResponseEntity<Void> elsewhere(UploadGap gap) {
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .header(TUS, VERSION)
                .header(OFFSET, Long.toString(gap.received()))
                .build();
    }

    private static String url(UploadFacts upload) {
        return PATH + "/" + upload.id();
    }

    private static UploadId id(String id) {
        try {
            return new UploadId(UUID.fromString(id));
        } catch (IllegalArgumentException malformed) {
            throw new Missing("upload", id);
        }
    }

    /** One of {@code filename Y291cnMucGRm,about e30=}; "" when it is not there. */
    private static String fact(String facts, String name) {
        for (String fact : facts.split(",", -1)) {
            String[] parts = fact.strip().split(" ", 2);
            if (parts.length == 2 && parts[0].equals(name)) {
                @Nullable String value = decoded(parts[1].strip());
                return value == null ? "" : value;
            }
        }
        return "";
    }

    private static @Nullable String decoded(String value) {
        try {
            return new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}

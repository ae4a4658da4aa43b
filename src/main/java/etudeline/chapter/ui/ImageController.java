package etudeline.chapter.ui;

import etudeline.chapter.ChapterFiles;
import etudeline.kit.Refused;
import etudeline.shell.Languages;
import etudeline.shell.Texts;
import etudeline.storage.FileFacts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

/** {@code /api/images}: takes an image that is put into a text and answers its address, or in words why not. */
@Controller
class ImageController {

    private final ChapterFiles files;
    private final Texts texts;
    private final Languages languages;
    private final RefusalAnswers answers;

    ImageController(ChapterFiles files, Texts texts, Languages languages, RefusalAnswers answers) {
        this.files = files;
        this.texts = texts;
        this.languages = languages;
        this.answers = answers;
    }

    @PostMapping(path = "/api/images", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Map<String, String>> keep(@RequestParam MultipartFile file, HttpServletRequest request)
            throws IOException {
        try (InputStream bytes = file.getInputStream()) {
            FileFacts image = files.keepImage(bytes, Objects.requireNonNullElse(file.getOriginalFilename(), ""));
            return ResponseEntity.status(HttpStatus.CREATED).body(Map.of("url", "/fichiers/" + image.id()));
        } catch (Refused refused) {
            return answers.refused(refused, request);
        }
    }

    /** Larger than anything that is read at all. */
    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ResponseEntity<Map<String, String>> tooLarge(HttpServletRequest request) {
        String words = texts.getTranslation(
                "chapter.editor.imageLarger", languages.of(request), files.mostOfImage() / (1024 * 1024));
        return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).body(Map.of("message", words));
    }
}

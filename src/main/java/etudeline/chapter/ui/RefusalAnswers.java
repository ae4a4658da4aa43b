package etudeline.chapter.ui;

import etudeline.kit.Refused;
import etudeline.shell.Languages;
import etudeline.shell.Texts;
import etudeline.storage.FileStore;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What is answered to a draft or an upload that was refused: a status for programs, and the words for the person. */
@Component
class RefusalAnswers {

    private final Texts texts;
    private final Languages languages;

    RefusalAnswers(Texts texts, Languages languages) {
        this.texts = texts;
        this.languages = languages;
    }

    ResponseEntity<Map<String, String>> refused(Refused refused, HttpServletRequest request) {
        Locale language = languages.of(request);
        String words = refused.problems().stream()
                .map(problem -> texts.getTranslation(
                        problem.key(), language, problem.arguments().toArray()))
                .collect(Collectors.joining(" "));
        HttpStatus status = status(refused.problems().getFirst().key());
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, "10");
        }
        return answer.body(Map.of("message", words));
    }

    private static HttpStatus status(String key) {
        return switch (key) {
            case "storage.refused.large" -> HttpStatus.CONTENT_TOO_LARGE;
            case "storage.refused.kind", "storage.refused.program", "storage.refused.page", "storage.refused.drawing" ->
                HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case "storage.refused.unfinished" -> HttpStatus.TOO_MANY_REQUESTS;
            case FileStore.AWAY -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}

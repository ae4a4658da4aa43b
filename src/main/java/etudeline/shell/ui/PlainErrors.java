package etudeline.shell.ui;

import etudeline.access.ContentPolicy;
import etudeline.kit.DatabaseAway;
import etudeline.shell.Incident;
import etudeline.shell.Languages;
import etudeline.shell.Texts;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.HtmlUtils;

/** The error page where Vaadin has none: files, light pages, unknown addresses of signed-out people. No script, no style sheet. */
@Controller
class PlainErrors implements ErrorController {

    private static final String STYLE =
            "body{font:16px/1.5 system-ui,sans-serif;max-width:32rem;margin:15vh auto;padding:0 1.5rem}"
                    + "h1{font-size:1.6rem;line-height:1.2}";

    private static final ContentPolicy POLICY = ContentPolicy.plainPage(STYLE);

    private final Texts texts;
    private final Languages languages;

    PlainErrors(Texts texts, Languages languages) {
        this.texts = texts;
        this.languages = languages;
    }

    @RequestMapping("/error")
    ResponseEntity<String> show(HttpServletRequest request, HttpServletResponse response) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        Throwable failure =
                request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown ? thrown : null;
        if (failure != null && DatabaseAway.isCauseOf(failure)) {
            status = 503;
        }
        String number = status == 500 && failure != null
                ? Incident.record(failure, String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)))
                : "";
        if (String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .startsWith("/api/")) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body("{\"status\":%d,\"number\":\"%s\"}".formatted(status, number));
        }
        POLICY.on(response);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8));
        if (status == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, "10");
        }
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store").body(page(language(request), status, number));
    }

    /** While the database is away nobody is known, and the page is wanted all the more. */
    private Locale language(HttpServletRequest request) {
        try {
            return languages.of(request);
        } catch (RuntimeException away) {
            return Languages.ofBrowser(request);
        }
    }

    private String page(Locale language, int status, String number) {
        String kind = Problem.of(status).key();
        String title = texts.getTranslation(kind, language);
        return """
            <!doctype html>
            <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
            <meta name="color-scheme" content="light dark"><title>%s</title>
            <link rel="icon" href="data:,"><style>%s</style></head>
            <body><main><h1>%s</h1><p>%s</p><p><a href="/">%s</a></p></main></body></html>
            """.formatted(
                        language.getLanguage(),
                        HtmlUtils.htmlEscape(texts.getTranslation("kit.page.title", language, title)),
                        STYLE,
                        HtmlUtils.htmlEscape(title),
                        HtmlUtils.htmlEscape(texts.getTranslation(kind + ".what", language, number)),
                        HtmlUtils.htmlEscape(texts.getTranslation("shell.problem.home", language)));
    }
}

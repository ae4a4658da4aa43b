package etudeline.access;

import etudeline.chapter.FileBytes;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;

/** Somebody's browser: asks for addresses and follows links, and tells in a word of the table of routes what came of it. */
final class Visitor {

    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    private final String server;
    private final String cookie;

    Visitor(int port, String cookie) {
        this.server = "http://localhost:" + port;
        this.cookie = cookie;
    }

    String get(String path) throws IOException, InterruptedException {
        return send(request(path), path);
    }

    /** Sends an image, as the editor does. */
    String upload(String path) throws IOException, InterruptedException {
        InputStream image = FileBytes.png();
        HttpRequest.Builder upload = request(path)
                .header(HttpHeaders.CONTENT_TYPE, "multipart/form-data; boundary=limit")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString("--limit\r\nContent-Disposition: form-data; name=\"file\";"
                                + " filename=\"plan.png\"\r\nContent-Type: image/png\r\n\r\n"),
                        BodyPublishers.ofInputStream(() -> image),
                        BodyPublishers.ofString("\r\n--limit--\r\n")));
        return send(upload, path);
    }

    /** Begins a file of a hundred bytes, sends the first ten of one, says what is to be remembered of it, asks how far it is or gives it up. */
    String uploadInPieces(String method, String path) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        switch (method) {
            case "POST" -> request.header("Upload-Length", "100").POST(BodyPublishers.noBody());
            case "PATCH" ->
                request.header("Upload-Offset", "0")
                        .header(HttpHeaders.CONTENT_TYPE, "application/offset+octet-stream")
                        .method(method, BodyPublishers.ofByteArray(new byte[10]));
            case "PUT" -> request.header("Upload-Metadata", "about e30=").PUT(BodyPublishers.noBody());
            default -> request.method(method, BodyPublishers.noBody());
        }
        HttpResponse<Void> answer = BROWSER.send(request.build(), BodyHandlers.discarding());
        return Integer.toString(answer.statusCode());
    }

    /** Sends what is typed of a chapter, as its form does. */
    String draft(String path) throws IOException, InterruptedException {
        HttpRequest.Builder typed = request(path)
                .header(HttpHeaders.CONTENT_TYPE, "application/json")
                .PUT(BodyPublishers.ofString("{\"on\":\"0/-1/limit\",\"step\":1,\"fields\":{\"title\":\"À moitié\"}}"));
        return send(typed, path);
    }

    /** Tells something as JSON, as a page's script does. */
    String tell(String method, String path) throws IOException, InterruptedException {
        HttpRequest.Builder telling = request(path)
                .header(HttpHeaders.CONTENT_TYPE, "application/json")
                .method(
                        method,
                        BodyPublishers.ofString(
                                "{\"section\":\"cours\",\"share\":0.5,\"finished\":false,\"at\":1,\"size\":19}"));
        return send(telling, path);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path)).header(HttpHeaders.COOKIE, cookie);
    }

    private static String send(HttpRequest.Builder request, String path) throws IOException, InterruptedException {
        HttpResponse<Void> answer = BROWSER.send(request.build(), BodyHandlers.discarding());
        String location = answer.headers().firstValue(HttpHeaders.LOCATION).orElse("");
        boolean elsewhere = !location.isEmpty() && !location.endsWith(signIn(path));
        return answer.statusCode() + (elsewhere ? " to " + location : "");
    }

    /** Where one signs in and comes back to that path. */
    private static String signIn(String path) {
        return "/connexion?suite=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /** Follows a link to that path inside a page that is open. */
    String follow(String path) throws IOException, InterruptedException {
        String shown = new OpenPage(BROWSER, server, cookie).follow(path);
        if (shown.contains(signIn(path))) {
            return "302";
        }
        if (shown.contains("Accès refusé")) {
            return "403";
        }
        if (shown.contains("Page introuvable")) {
            return "404";
        }
        boolean page = shown.contains("\"changes\"")
                && !shown.contains("\"appError\"")
                && !shown.contains("Une erreur est survenue");
        return page ? "200" : "no page: " + shown;
    }
}

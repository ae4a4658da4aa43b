package etudeline.front;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who uses the portal as a browser does, by its protocol alone. Of one thread. */
public final class Person {

    private static final ObjectMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SIZES = "&v-sh=800&v-sw=800&v-wh=800&v-ww=800&v-bh=800&v-bw=800&v-curdate=1&v-tzo=0"
            + "&v-dstd=0&v-rtzo=0&v-dston=false&v-tzid=UTC&v-wn=person&v-td=false&v-pr=1&v-tn=aura";

    private final HttpClient browser;
    private final String site;
    private final Cookies cookies = new Cookies();
    private @Nullable OpenPage page;
    private @Nullable HttpRequest asked;
    private String path = "";

    public Person(HttpClient browser, String site) {
        this.browser = browser;
        this.site = site;
    }

    /** The request was not served: nobody answered, or somebody who had nobody to ask. */
    public static final class NotServed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotServed(String what, @Nullable Throwable cause) {
            super(what, cause);
        }
    }

    /** The node that answered does not know the page: a browser loads it again. */
    public static final class PageGone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Whoever is asked for a password again. */
    public static final class SignedOut extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SignedOut(String path) {
            super(path);
        }
    }

    /** Through the form, as people do. */
    public void signIn(String username, String password) {
        open("/connexion");
        act(Stream.of(
                        fill("vaadin-text-field", "Identifiant", username),
                        fill("vaadin-password-field", "Mot de passe", password),
                        click("vaadin-button", "Se connecter"))
                .flatMap(steps -> steps));
        if (cookies.value("etude").isEmpty()) {
            throw new IllegalStateException(username + " is not signed in");
        }
    }

    /** Loads a page, as on a click in an address. */
    public Person open(String wanted) {
        leave();
        HttpResponse<String> shell = send(request(wanted).build());
        if (shell.statusCode() / 100 == 3) {
            String to = shell.headers().firstValue("Location").orElse("");
            throw to.contains("/connexion")
                    ? new SignedOut(wanted)
                    : new IllegalStateException(wanted + " leads to " + to);
        }
        String location = wanted.substring(1);
        String query = location.contains("?") ? location.replaceFirst("[^?]*[?]", "") : "";
        String started = send(request("/?v-r=init&location=" + location.replaceFirst("[?].*", "") + "&query="
                                + query.replace("&", "%26").replace("=", "%3D") + SIZES)
                        .build())
                .body();
        page = new OpenPage(JSON.readTree(started));
        path = wanted;
        ObjectNode navigation = event(1, "ui-navigate");
        navigation
                .putObject("data")
                .put("route", location.replaceFirst("[?].*", ""))
                .put("query", query)
                .put("appShellTitle", "")
                .put("trigger", "")
                .putObject("historyState")
                .put("idx", 0);
        act(Stream.of(navigation));
        return this;
    }

    /** Tells the node, as a browser does, or it would keep the page for a quarter of an hour. */
    private void leave() {
        if (page != null) {
            OpenPage left = page;
            page = null;
            try {
                ObjectNode body = said(left).put("UNLOAD", true);
                body.putArray("rpc");
                send(post(left, body));
            } catch (NotServed _) {
                // Neither does a browser wait for it.
            }
        }
    }

    /** Has no page open any more. */
    void close() {
        page = null;
    }

    /** Where a browser opens the web socket of the page. */
    public String pushPath() {
        return "/VAADIN/push?v-r=push&v-uiId=" + page().id() + "&v-pushId=" + page().pushId()
                + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=3&X-Atmosphere-Transport=websocket"
                + "&X-Atmosphere-TrackMessageSize=true&Content-Type=application/json;%20charset=UTF-8&X-atmo-protocol=true";
    }

    public String path() {
        return path;
    }

    public boolean sees(String text) {
        return page != null && page.says(text);
    }

    public List<String> links() {
        return page().links().sorted().toList();
    }

    /** Types into a field, to be sent with what is done next. */
    public Stream<ObjectNode> fill(String tag, String name, String value) {
        int node = page().element(tag, name);
        ObjectNode typed = JSON.createObjectNode()
                .put("type", "mSync")
                .put("node", node)
                .put("feature", 1)
                .put("property", "value")
                .put("value", value);
        return Stream.of(typed, event(node, "change"));
    }

    public Stream<ObjectNode> click(String tag, String name) {
        return Stream.of(event(page().element(tag, name), "click"));
    }

    /** Has the comments come that stand beside the chapter, as a browser does that shows their place. */
    public Person seeComments() {
        act(Stream.of(event(page().element("el-comments"), "comments-wanted")));
        return this;
    }

    private static ObjectNode event(int node, String name) {
        ObjectNode event =
                JSON.createObjectNode().put("type", "event").put("node", node).put("event", name);
        event.putObject("data");
        return event;
    }

    /** Does it all in one request, and sees what comes of it. */
    public void act(Stream<ObjectNode> what) {
        OpenPage open = page();
        ObjectNode body = said(open);
        ArrayNode calls = body.putArray("rpc");
        what.forEach(calls::add);
        asked = post(open, body);
        HttpResponse<String> answer = send(asked);
        JsonNode said = JSON.readTree(answer.body().replaceFirst("^for\\(;;\\);", ""));
        JsonNode first = said.isArray() ? said.get(0) : said;
        if (first.path("meta").has("sessionExpired")) {
            throw new PageGone();
        }
        if (!first.has("syncId")) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        open.follow(first);
    }

    /** What the last deed was answered when it is sent once more, as a browser does that got no answer. */
    String answerAgain() {
        return send(Objects.requireNonNull(asked)).body();
    }

    private static ObjectNode said(OpenPage open) {
        return JSON.createObjectNode()
                .put("csrfToken", open.key())
                .put("syncId", open.server())
                .put("clientId", open.client());
    }

    private HttpRequest post(OpenPage open, ObjectNode body) {
        return request("/?v-r=uidl&v-uiId=" + open.id())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
    }

    private OpenPage page() {
        if (page == null) {
            throw new IllegalStateException("No page is open");
        }
        return page;
    }

    /** A cookie's value, if there is one. */
    public Optional<String> cookie(String name) {
        return cookies.value(name);
    }

    /** As the header says them. */
    public String cookies() {
        return cookies.header();
    }

    public HttpRequest.Builder request(String wanted) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site + wanted))
                .timeout(PATIENCE)
                .header("Accept", "text/html,*/*")
                .header("Accept-Language", "fr")
                .header("Accept-Encoding", "gzip");
        return cookies().isEmpty() ? request : request.header("Cookie", cookies());
    }

    /** Its answer, of whatever status that somebody who serves would give. */
    public HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> answer = browser.send(request, new Text());
            if (answer.statusCode() >= 500) {
                throw new NotServed(request.uri() + ": " + answer.statusCode(), null);
            }
            answer.headers().allValues("Set-Cookie").forEach(cookies::keep);
            return answer;
        } catch (IOException failure) {
            throw new NotServed(request.uri() + ": " + failure, failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
    }
}

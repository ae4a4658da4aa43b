package etudeline.access;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/** A page of Vaadin's that is open in a browser, where a link leads on without a request for an address. */
final class OpenPage {

    private static final String SIZES =
            "&v-sh=800&v-sw=800&v-wh=800&v-ww=800&v-bh=800&v-bw=800&v-curdate=1&v-tzo=0&v-dstd=0"
                    + "&v-rtzo=0&v-dston=false&v-tzid=UTC&v-wn=access&v-td=false&v-pr=1&v-tn=aura";

    private final HttpClient browser;
    private final String server;
    private final String cookies;
    private final String started;

    /** Opens it as the sign-in page does: nothing of the application is shown yet. */
    OpenPage(HttpClient browser, String server, String signIn) throws IOException, InterruptedException {
        this.browser = browser;
        this.server = server;
        HttpResponse<String> answer = browser.send(
                request("/?v-r=init&location=&query=" + SIZES, signIn).build(), BodyHandlers.ofString());
        this.started = answer.body();
        this.cookies = signIn + "; "
                + answer.headers().allValues(HttpHeaders.SET_COOKIE).stream()
                        .filter(cookie -> cookie.startsWith("JSESSIONID"))
                        .map(cookie -> cookie.replaceFirst(";.*", ""))
                        .findFirst()
                        .orElseThrow();
    }

    private HttpRequest.Builder request(String path, String cookie) {
        return HttpRequest.newBuilder(URI.create(server + path))
                .header(HttpHeaders.COOKIE, cookie)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "fr");
    }

    /** What the server sends when a link to that address is followed. */
    String follow(String path) throws IOException, InterruptedException {
        String body = """
                {"csrfToken":"%s","syncId":%s,"clientId":%s,"rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{
                "route":"%s","query":"","appShellTitle":"","historyState":{"idx":0},"trigger":""}}]}""".formatted(
                        told("\"Vaadin-Security-Key\":\"([^\"]+)\""),
                        told("\"syncId\":(\\d+)"),
                        told("\"clientId\":(\\d+)"),
                        path);
        return browser.send(
                        request("/?v-r=uidl&v-uiId=" + told("\"v-uiId\":(\\d+)"), cookies)
                                .header(HttpHeaders.CONTENT_TYPE, "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private String told(String what) {
        Matcher matcher = Pattern.compile(what).matcher(started);
        if (!matcher.find()) {
            throw new IllegalStateException("The page did not start: " + started);
        }
        return matcher.group(1);
    }
}

package etudeline.front;

import static etudeline.front.FrontScene.COOKIE;
import static etudeline.front.FrontScene.setCookie;
import static etudeline.front.FrontScene.who;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Who is sent where, and what nodes are told of it: the configuration that is deployed, in a real HAProxy. */
class WhoComesTest {

    @RegisterExtension
    final FrontScene scene = new FrontScene();

    @Test
    void a_person_stays_with_a_node_whichever_proxy_is_asked() throws IOException {
        FrontTier one = scene.proxy(Map.of());
        FrontTier other = scene.proxy(Map.of());
        Map<String, String> cookies = scene.everybody(one);
        assertThat(scene.everybody(other)).isEqualTo(cookies);
        for (int round = 0; round < 10; round++) {
            for (Map.Entry<String, String> person : cookies.entrySet()) {
                assertThat(who(scene.get(one, person.getValue(), ""))).isEqualTo(person.getKey());
                HttpResponse<String> answer = scene.get(other, "own=1; " + person.getValue(), "");
                assertThat(who(answer)).isEqualTo(person.getKey());
                assertThat(answer.body()).as("the node is not told").doesNotContain(COOKIE);
                assertThat(setCookie(answer)).isEmpty();
            }
        }
    }

    @Test
    void a_cookie_that_was_made_up_leads_to_some_node_and_is_replaced() throws IOException {
        FrontTier one = scene.proxy(Map.of());
        assertThat(setCookie(scene.get(one, COOKIE + "=0123456789abcdef", ""))).startsWith(COOKIE + "=");
    }

    @Test
    void the_cookie_is_for_https_alone_where_the_person_comes_by_it() throws IOException {
        FrontTier one = scene.proxy(Map.of());
        FrontTier behind = scene.proxy(Map.of("ETUDE_FRONT_TRUSTED", "192.0.2.0/24 127.0.0.0/8"));
        String said = "X-Forwarded-Proto: https";
        assertThat(setCookie(scene.get(one, "", "")))
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
        assertThat(setCookie(scene.get(one, "", said))).as("said by anybody").doesNotContain("Secure");
        HttpResponse<String> answer = scene.get(behind, "", said);
        assertThat(setCookie(answer)).contains("Secure");
        assertThat(answer.headers().allValues("Set-Cookie")).contains("own=value; Path=/");
        assertThat(setCookie(scene.get(behind, "", ""))).doesNotContain("Secure");
    }

    @Test
    void nodes_are_told_who_came_and_how_and_nobody_can_lie_to_them() throws IOException {
        FrontTier one = scene.proxy(Map.of());
        FrontTier behind = scene.proxy(Map.of("ETUDE_FRONT_TRUSTED", "127.0.0.0/8"));
        String lies = "X-Forwarded-For: 203.0.113.9\nX-Forwarded-Proto: https\nX-Forwarded-Host: evil\n"
                + "X-Forwarded-Port: 1\nForwarded: for=203.0.113.9";
        assertThat(scene.get(one, "", lies).body())
                .contains("x-forwarded-for: 127.0.0.1\n", "x-forwarded-proto: http\n")
                .doesNotContain("203.0.113.9", "x-forwarded-host", "x-forwarded-port", "\nforwarded");
        assertThat(scene.get(behind, "", lies).body())
                .contains("x-forwarded-for: 203.0.113.9 / 127.0.0.1\n", "x-forwarded-proto: https\n")
                .doesNotContain("x-forwarded-host", "x-forwarded-port", "\nforwarded");
    }

    @Test
    void https_brings_http_2(@TempDir Path folder) throws Exception {
        Path certificate = folder.resolve("front.pem");
        SSLContext trust = Certificate.written(certificate);
        int port = scene.port(2);
        FrontTier one = scene.proxy(
                Map.of("ETUDE_FRONT_TLS", certificate.toString(), "ETUDE_FRONT_TLS_PORT", Integer.toString(port)));
        try (HttpClient secure = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_2)
                .sslContext(trust)
                .build()) {
            HttpResponse<String> answer = secure.send(
                    HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.version()).as(one.log()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(answer.body()).contains("x-forwarded-proto: https\n");
            assertThat(setCookie(answer)).contains("Secure");
        }
    }
}

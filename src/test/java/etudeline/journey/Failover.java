package etudeline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import etudeline.front.Site;
import java.util.stream.Collectors;

/** Somebody in a browser whose node is gone. */
final class Failover {

    private final Visitor visitor;
    private final String path;

    /** Before the node is gone. */
    Failover(Visitor visitor, String path) {
        this.visitor = visitor;
        this.path = path;
        visitor.page().evaluate("window.before = true");
    }

    /** The node that has the page. */
    int node(Site site) {
        return site.nodeOf(visitor.page().context().cookies().stream()
                .map((Cookie cookie) -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; ")));
    }

    /** The same, as the cookie says it. */
    String nodeCookie() {
        return visitor.page().context().cookies().stream()
                .filter((Cookie cookie) -> cookie.name.equals("etude-node"))
                .map((Cookie cookie) -> cookie.value)
                .findFirst()
                .orElseThrow();
    }

    /** After the node is gone: the page comes back as it was by itself, without a password. */
    void comesBack(String heading) {
        visitor.page().waitForFunction("() => !window.before");
        visitor.sees(heading);
        assertThat(visitor.page().url()).endsWith(path);
    }
}

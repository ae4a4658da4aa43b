package etudeline.shell.ui;

import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import etudeline.access.ContentPolicy;
import java.security.SecureRandom;
import java.util.Base64;
import org.jsoup.nodes.Document;
import org.springframework.http.HttpHeaders;

/** The policy of Vaadin's pages: scripts and styles run by a number that only this answer carries. */
final class PagePolicy {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    private PagePolicy() {}

    /** To be called when the page is complete: what comes later carries no number. */
    static void on(IndexHtmlResponse page) {
        VaadinResponse response = page.getVaadinResponse();
        // A page with a number must not come a second time, nor one with a token of a session.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        boolean development = !page.getVaadinRequest()
                .getService()
                .getDeploymentConfiguration()
                .isProductionMode();
        String nonce = nonce();
        Document document = page.getDocument();
        document.select("script, style, link[rel=modulepreload]").attr("nonce", nonce);
        // Where the front-end looks for it.
        document.head().prependElement("meta").attr("property", "csp-nonce").attr("nonce", nonce);
        ContentPolicy policy = development ? ContentPolicy.DEVELOPMENT : ContentPolicy.application(nonce);
        policy.on((VaadinServletResponse) response);
    }

    private static String nonce() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

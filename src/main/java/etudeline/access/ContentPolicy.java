package etudeline.access;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a browser may do with an answer: all that the portal allows stands here. Every answer begins as {@link #NOTHING};
 * who answers with more sets one of the others before writing.
 */
public record ContentPolicy(String directives) {

    public static final String HEADER = "Content-Security-Policy";

    /** Nothing is loaded, nothing runs, nobody frames it: data, redirections, images, whatever nobody thought of. */
    public static final ContentPolicy NOTHING =
            new ContentPolicy("default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

    /** A script of ours; as a worker it lives under its own policy, not under that of the page. */
    public static final ContentPolicy SCRIPT =
            new ContentPolicy("default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'");

    /** What people uploaded never runs here, not even where a browser would take it for a page. */
    public static final ContentPolicy FILE = new ContentPolicy(
            "sandbox; default-src 'none'; img-src 'self'; media-src 'self'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'self'");

    /** Browsers refuse to show a PDF in a sandbox; their viewers run outside the page anyway. */
    public static final ContentPolicy PDF = new ContentPolicy(
            "default-src 'none'; object-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'");

    /** Vaadin's development mode, whose tools write scripts into the page; no part of the artefact. */
    public static final ContentPolicy DEVELOPMENT = new ContentPolicy("frame-ancestors 'none'");

    /** A page of plain HTML with this style inside, and images and media of ours. */
    public static ContentPolicy plainPage(String style) {
        return new ContentPolicy(plain("style-src " + hash(style)));
    }

    /** The same with one script inside. */
    public static ContentPolicy plainPage(String style, String script) {
        return new ContentPolicy(plain("style-src " + hash(style) + "; script-src " + hash(script)));
    }

    /** The same with forms that are sent here. */
    public static ContentPolicy plainForm(String style) {
        return new ContentPolicy(plain("style-src " + hash(style)).replace("form-action 'none'", "form-action 'self'"));
    }

    private static String plain(String own) {
        return Stream.of(
                        "default-src 'none'",
                        own,
                        "img-src 'self' data:",
                        "media-src 'self'",
                        "base-uri 'none'",
                        "form-action 'none'",
                        "frame-ancestors 'none'")
                .collect(Collectors.joining("; "));
    }

    /**
     * A page of Vaadin's; src/docs/decisions/0011-content-security-policy.md says why each word.
     *
     * @param nonce that the page's scripts and styles carry, another for each page
     */
    public static ContentPolicy application(String nonce) {
        String carried = "'nonce-" + nonce + "'";
        return new ContentPolicy("default-src 'none'; script-src " + carried + "; style-src 'self' " + carried
                + "; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self';"
                + " media-src 'self'; frame-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'self';"
                + " form-action 'self'; frame-ancestors 'none'");
    }

    /** Instead of what the answer had so far; also of one that says that nothing has changed, or the browser forgets it. */
    public void on(HttpServletResponse response) {
        response.setHeader(HEADER, directives);
        // For browsers that know no frame-ancestors.
        response.setHeader("X-Frame-Options", directives.contains("frame-ancestors 'self'") ? "SAMEORIGIN" : "DENY");
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

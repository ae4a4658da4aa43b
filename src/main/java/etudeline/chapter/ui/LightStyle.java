package etudeline.chapter.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The style of the light page: its own few rules and those of the text, inside the page, so that nothing else is fetched. */
@Component
class LightStyle {

    private final String css;
    private final String hash;

    LightStyle() {
        css = Stream.of("light", "prose", "callout", "figure", "math")
                .map(name -> dense(read("light/" + name + ".css")))
                .collect(Collectors.joining());
        hash = hash(css);
    }

    String css() {
        return css;
    }

    /** Allows this style and nothing else that could run or draw. */
    String contentSecurityPolicy() {
        return "default-src 'none'; style-src 'sha256-" + hash + "'; img-src 'self' data:; media-src 'self';"
                + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    String hash() {
        return hash;
    }

    private static String read(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Without comments and indentation. */
    static String dense(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\s*\\n\\s*", "\n")
                .replaceAll("([{};,])\\n", "$1")
                .strip();
    }

    private static String hash(String css) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

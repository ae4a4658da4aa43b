package etudeline.chapter.ui;

import etudeline.access.ContentPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The style of the light page: its own few rules and those of the text, inside the page, so that nothing else is fetched. */
@Component
class LightStyle {

    private final String css;
    private final ContentPolicy policy;
    private final String copyCss;

    LightStyle() {
        css = Stream.of("light", "prose", "callout", "figure", "math")
                .map(name -> dense(read("light/" + name + ".css")))
                .collect(Collectors.joining());
        policy = ContentPolicy.plainPage(css);
        copyCss = css + dense(read("light/copy.css"));
    }

    String css() {
        return css;
    }

    /** Allows this style and nothing else that could run or draw; another as soon as the style is another. */
    ContentPolicy policy() {
        return policy;
    }

    /** The same with what copies have beside a chapter: their age, the list of them. */
    String copyCss() {
        return copyCss;
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
}

package etudeline.chapter;

import etudeline.Vectors;
import java.util.stream.Collectors;

/** All attacks of the public collections in one text: each as it is kept by itself, or one would swallow the next. */
public final class CleanSource {

    private CleanSource() {}

    public static String ofVectors() {
        return Vectors.all().stream()
                .map(Typesetting::source)
                .map(Typesetting.Source::html)
                .collect(Collectors.joining("\n"));
    }
}

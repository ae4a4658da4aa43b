package etudeline.chapter;

import java.util.regex.Pattern;

/** Which characters a chapter may hold: none that a database refuses or that turn text around for the eye only. */
final class Characters {

    private static final Pattern UNWANTED = Pattern.compile(
            "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFFE\\uFFFF\\p{Cs}]");

    private Characters() {}

    static String clean(String text) {
        return UNWANTED.matcher(text).replaceAll("");
    }
}

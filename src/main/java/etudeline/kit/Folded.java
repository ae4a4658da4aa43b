package etudeline.kit;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text without case and accents, as the database function {@code fold} makes it. */
public final class Folded {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]+");

    private static final Pattern THREE = Pattern.compile("[\\p{L}\\p{N}]{3}");

    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");

    private Folded() {}

    public static String of(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return bare.toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("đ", "d")
                .replace("ł", "l")
                .replace('’', '\'');
    }

    /** The words of a search, folded, in the order typed, at most eight; signs alone are no word. */
    public static List<String> words(String search) {
        return Arrays.stream(SPACES.split(of(search).strip()))
                .filter(word -> LETTER.matcher(word).find())
                .limit(8)
                .toList();
    }

    /** Whether trigrams can find the word: they need three letters or digits in a row. */
    static boolean isLong(String word) {
        return THREE.matcher(word).find();
    }

    /** A LIKE pattern (escape character {@code \}) that finds the word anywhere. */
    public static String containing(String word) {
        return "%" + escaped(word) + "%";
    }

    /** A LIKE pattern (escape character {@code \}) for the text itself. */
    static String exactly(String text) {
        return escaped(text);
    }

    /** A LIKE pattern (escape character {@code \}) for what starts with the word. */
    public static String startingWith(String word) {
        return escaped(word) + "%";
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}

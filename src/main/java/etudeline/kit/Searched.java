package etudeline.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was typed into the search box, taken apart: whatever it is, it can be looked for.
 *
 * @param words to be found anywhere, in the order typed, as typed
 * @param phrases several words each, to be found as they stand: typed in quotes
 * @param without words and phrases that must not be found: typed behind a minus
 */
public record Searched(List<String> words, List<String> phrases, List<String> without) {

    /** More than that nobody types; what is pasted is cut. */
    private static final int LONGEST = 200;

    private static final int MOST = 12;

    private static final Pattern PART =
            Pattern.compile("(?<![\\p{L}\\p{N}])(-?)(?:[\"«“]([^\"»”]*)[\"»”]?|([^\\s\"«»“”]+))");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    public static Searched of(String typed) {
        List<String> words = new ArrayList<>();
        List<String> phrases = new ArrayList<>();
        List<String> without = new ArrayList<>();
        String text = typed.replace("\0", " ");
        Matcher part = PART.matcher(text.substring(0, Math.min(LONGEST, text.length())));
        while (part.find() && words.size() + phrases.size() + without.size() < MOST) {
            String quoted = part.group(2);
            String clean = NO_WORD.matcher(quoted == null ? part.group(3) : quoted)
                    .replaceAll(" ")
                    .strip();
            if (clean.isEmpty()) {
                continue;
            }
            if (!part.group(1).isEmpty()) {
                without.add(clean);
            } else if (quoted != null && clean.contains(" ")) {
                phrases.add(clean);
            } else {
                words.addAll(List.of(clean.split(" ")));
            }
        }
        return new Searched(List.copyOf(words), List.copyOf(phrases), List.copyOf(without));
    }

    /** Nothing is looked for; what must not be found alone finds nothing either. */
    public boolean isEmpty() {
        return words.isEmpty() && phrases.isEmpty();
    }

    /** Each word that is to be found, those of phrases too, folded. */
    public List<String> folded() {
        return Stream.concat(words.stream(), phrases.stream().flatMap(phrase -> Stream.of(phrase.split(" "))))
                .map(Folded::of)
                .distinct()
                .toList();
    }

    /** All that is to be found, in one line. */
    public String wanted() {
        return Stream.concat(words.stream(), phrases.stream()).collect(Collectors.joining(" "));
    }

    /** Whether a title is just what was typed. */
    public boolean isExactly(String title) {
        String bare = NO_WORD.matcher(Folded.of(title)).replaceAll(" ").strip();
        return bare.equals(Folded.of(wanted()).toLowerCase(Locale.ROOT));
    }
}

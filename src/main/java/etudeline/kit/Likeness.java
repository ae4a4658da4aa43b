package etudeline.kit;

import java.util.List;
import java.util.stream.IntStream;

/** Whether a word is another one with a slip of the fingers: letters too many, missing, wrong, or changed about. */
public final class Likeness {

    private static final int SHORTEST = 4;
    private static final int LONG = 8;

    /** Further on in a word nothing is changed about: so much of it has its trigrams. */
    private static final int LONGEST = 10;

    private Likeness() {}

    /** Both folded. Short words have no slips: too many are alike. The beginning of a longer word is like it. */
    public static boolean isLike(String typed, String word) {
        if (typed.equals(word)) {
            return true;
        }
        if (typed.length() < SHORTEST) {
            return false;
        }
        int slips = typed.length() < LONG ? 1 : 2;
        if (word.startsWith(typed)) {
            return true;
        }
        return Math.abs(typed.length() - word.length()) <= slips && distance(typed, word) <= slips;
    }

    /** Whether each of the words is like one of the text's. All folded. */
    public static boolean allIn(List<String> typed, List<String> words) {
        return typed.stream().allMatch(one -> words.stream().anyMatch(word -> isLike(one, word)));
    }

    /**
     * The word with two neighbours changed about, each pair once, the word itself left out: what trigrams hardly see, for they
     * differ in half of a short word.
     */
    public static List<String> swapped(String word) {
        if (word.length() < SHORTEST) {
            return List.of();
        }
        return IntStream.range(1, Math.min(word.length(), LONGEST))
                .filter(at -> word.charAt(at - 1) != word.charAt(at))
                .mapToObj(at ->
                        word.substring(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.substring(at + 1))
                .toList();
    }

    /** With plurals: a slip may meet a word with an ending more than was typed. */
    private static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int row = 0; row <= one.length(); row++) {
            for (int column = 0; column <= other.length(); column++) {
                if (row == 0 || column == 0) {
                    cost[row][column] = row + column;
                    continue;
                }
                boolean same = one.charAt(row - 1) == other.charAt(column - 1);
                int least = Math.min(cost[row - 1][column] + 1, cost[row][column - 1] + 1);
                least = Math.min(least, cost[row - 1][column - 1] + (same ? 0 : 1));
                if (row > 1
                        && column > 1
                        && one.charAt(row - 1) == other.charAt(column - 2)
                        && one.charAt(row - 2) == other.charAt(column - 1)) {
                    least = Math.min(least, cost[row - 2][column - 2] + 1);
                }
                cost[row][column] = least;
            }
        }
        return cost[one.length()][other.length()];
    }
}

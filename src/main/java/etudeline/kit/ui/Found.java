package etudeline.kit.ui;

import etudeline.kit.Folded;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** Where in a text the words of a search stand, for marking them: case and accents ignored as the search does. */
final class Found {

    private Found() {}

    /** The text in pieces, each with {@code t}, its letters, and {@code m}, whether they were looked for. */
    static List<Map<String, Object>> pieces(String text, List<String> words) {
        StringBuilder folded = new StringBuilder();
        List<Integer> origin = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            String letter = Folded.of(text.substring(at, at + 1));
            folded.append(letter);
            for (int more = 0; more < letter.length(); more++) {
                origin.add(at);
            }
        }
        BitSet marked = new BitSet(text.length());
        for (String word : words) {
            for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
                marked.set(origin.get(at), origin.get(at + word.length() - 1) + 1);
            }
        }
        return pieces(text, marked);
    }

    private static List<Map<String, Object>> pieces(String text, BitSet marked) {
        List<Map<String, Object>> pieces = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            boolean mark = marked.get(from);
            int next = mark ? marked.nextClearBit(from) : marked.nextSetBit(from);
            int to = next < 0 ? text.length() : Math.min(next, text.length());
            pieces.add(Map.of("t", text.substring(from, to), "m", mark));
            from = to;
        }
        return pieces;
    }
}

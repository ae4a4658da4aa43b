package etudeline.kit.ui;

import etudeline.kit.Folded;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Where in a text the words of a search stand, for marking them: case and accents ignored as the search does. */
final class Found {

    private Found() {}

    /** The text in pieces, in turn not looked for and looked for; the first may be empty. */
    static List<String> pieces(String text, List<String> words) {
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

    private static List<String> pieces(String text, BitSet marked) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (from < text.length() || pieces.isEmpty()) {
            int next = pieces.size() % 2 == 0 ? marked.nextSetBit(from) : marked.nextClearBit(from);
            int to = next < 0 ? text.length() : Math.min(next, text.length());
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }
}

package etudeline.kit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of a text that says most about a search, as text in pieces: never as markup. */
public final class Excerpt {

    private static final int LENGTH = 240;
    private static final int BEFORE = 60;
    private static final int MOST_MARKS = 500;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

    private record Mark(int from, int to, String word) {}

    private Excerpt() {}

    /** The folded words of a text that begin with one of these letters; a text has many words, and few of them do. */
    public static Set<String> words(String text, Set<Character> beginnings) {
        Set<String> words = new HashSet<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            if (beginnings.contains(beginning(text.charAt(word.start())))) {
                words.add(Folded.of(word.group()));
            }
        }
        return words;
    }

    /** All of its words, folded, in their order. */
    public static List<String> words(String text) {
        return WORD.matcher(text).results().map(word -> Folded.of(word.group())).toList();
    }

    /** What the folded word begins with. */
    private static char beginning(char first) {
        if (first < 128) {
            return Character.toLowerCase(first);
        }
        String folded = Folded.of(String.valueOf(first));
        return folded.isEmpty() ? first : folded.charAt(0);
    }

    /** The whole text, those of its folded words marked. */
    public static List<Piece> marked(String text, Predicate<String> wanted) {
        return pieces(text, 0, text.length(), marks(text, wanted));
    }

    /** At most {@value #LENGTH} letters in one line, where most of the words stand together; else the beginning. */
    public static List<Piece> of(String text, Predicate<String> wanted) {
        List<Mark> marks = marks(text, wanted);
        int from = start(text, marks);
        int to = end(text, from);
        List<Piece> pieces = new ArrayList<>(pieces(text, from, to, marks));
        if (from > 0) {
            pieces.addFirst(new Piece("… ", false));
        }
        if (to < text.length()) {
            pieces.add(new Piece(" …", false));
        }
        return List.copyOf(pieces);
    }

    private static List<Mark> marks(String text, Predicate<String> wanted) {
        List<Mark> marks = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (marks.size() < MOST_MARKS && word.find()) {
            String folded = Folded.of(word.group());
            if (wanted.test(folded)) {
                marks.add(new Mark(word.start(), word.end(), folded));
            }
        }
        return marks;
    }

    /** Before the mark after which the most different words come, and then the most of all. */
    private static int start(String text, List<Mark> marks) {
        int best = -1;
        int bestAt = 0;
        for (int first = 0; first < marks.size(); first++) {
            Set<String> together = new HashSet<>();
            int last = first;
            while (last < marks.size()
                    && marks.get(last).to() - marks.get(first).from() < LENGTH - BEFORE) {
                together.add(marks.get(last++).word());
            }
            int worth = together.size() * MOST_MARKS + last - first;
            if (worth > best) {
                best = worth;
                bestAt = marks.get(first).from();
            }
        }
        if (bestAt <= BEFORE) {
            return 0;
        }
        int space = text.indexOf(' ', bestAt - BEFORE);
        return space < 0 || space >= bestAt ? bestAt : space + 1;
    }

    private static int end(String text, int from) {
        if (text.length() - from <= LENGTH) {
            return text.length();
        }
        int space = Math.max(text.lastIndexOf(' ', from + LENGTH), text.lastIndexOf('\n', from + LENGTH));
        return space <= from ? from + LENGTH : space;
    }

    private static List<Piece> pieces(String text, int from, int to, List<Mark> marks) {
        List<Piece> pieces = new ArrayList<>();
        int at = from;
        for (Mark mark : marks) {
            if (mark.from() >= at && mark.to() <= to) {
                add(pieces, text.substring(at, mark.from()), false);
                add(pieces, text.substring(mark.from(), mark.to()), true);
                at = mark.to();
            }
        }
        add(pieces, text.substring(at, Math.max(at, to)), false);
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text.replace('\n', ' '), marked));
        }
    }
}

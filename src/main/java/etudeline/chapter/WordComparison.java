package etudeline.chapter;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Two writings of one block in one, word by word; a formula, an image or a link is one word. */
final class WordComparison {

    private static final Set<String> MARKS = Set.of("strong", "em", "u", "s", "sub", "sup", "code");
    private static final Pattern WORD = Pattern.compile("\\S+|\\s+");

    /** More words than that are not compared one by one: the time that takes grows with their square. */
    private static final int MOST = 3000;

    private WordComparison() {}

    static String of(Element older, Element newer) {
        List<String> one = words(older);
        List<String> other = words(newer);
        if (one.size() > MOST || other.size() > MOST) {
            return marked("del", one) + marked("ins", other);
        }
        StringBuilder both = new StringBuilder();
        int at = 0;
        for (AbstractDelta<String> change : DiffUtils.diff(one, other).getDeltas()) {
            int from = change.getSource().getPosition();
            one.subList(at, from).forEach(both::append);
            both.append(marked("del", change.getSource().getLines()));
            both.append(marked("ins", change.getTarget().getLines()));
            at = from + change.getSource().size();
        }
        one.subList(at, one.size()).forEach(both::append);
        return both.toString();
    }

    private static String marked(String tag, List<String> words) {
        return words.isEmpty() ? "" : "<" + tag + ">" + String.join("", words) + "</" + tag + ">";
    }

    private static List<String> words(Element block) {
        List<String> words = new ArrayList<>();
        take(block, "", "", words);
        return words;
    }

    /** Each word with the marks it stands in, so that it can stand anywhere. */
    private static void take(Element from, String before, String after, List<String> words) {
        for (Node node : from.childNodes()) {
            if (node instanceof TextNode text) {
                Matcher word = WORD.matcher(text.getWholeText());
                while (word.find()) {
                    words.add(before + Entities.escape(word.group()) + after);
                }
            } else if (node instanceof Element element && MARKS.contains(element.normalName())) {
                String name = element.normalName();
                take(element, before + "<" + name + ">", "</" + name + ">" + after, words);
            } else if (node instanceof Element element) {
                words.add(before + element.outerHtml() + after);
            }
        }
    }
}

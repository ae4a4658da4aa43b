package etudeline.chapter;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * Two texts in one: blocks and words that were taken out and put in are marked, and of what stayed only as much is shown as
 * tells where one is.
 */
@Component
final class TextComparison {

    /** What is compared part by part; all else stays or goes as a whole, or word by word. */
    private static final Set<String> PARTED =
            Set.of("ul", "ol", "li", "aside", "blockquote", "div", "table", "tbody", "thead", "tr");

    private static final Set<String> WORDED = Set.of("p", "h2", "h3", "h4", "td", "th");

    /** Blocks that stay beside each change. */
    private static final int AROUND = 1;

    /** Of ten words in both, so many make them two writings of the same block. */
    private static final double ALIKE = 0.4;

    private final Typesetting typesetting;
    private final Wording wording;

    TextComparison(Typesetting typesetting, Wording wording) {
        this.typesetting = typesetting;
        this.wording = wording;
    }

    /** As HTML that is as clean as what readers get; no entry where the texts are the same. */
    Map<SectionKind, String> of(ChapterData older, ChapterData newer) {
        Map<SectionKind, String> compared = new EnumMap<>(SectionKind.class);
        for (SectionKind kind : SectionKind.values()) {
            if (!older.text(kind).equals(newer.text(kind))) {
                String both = of(shown(older, kind), shown(newer, kind));
                if (!both.isEmpty()) {
                    compared.put(kind, both);
                }
            }
        }
        return compared;
    }

    private String shown(ChapterData data, SectionKind kind) {
        return typesetting.set(data.text(kind), kind.anchor()).shown();
    }

    String of(String older, String newer) {
        Element into = body("");
        List<Element> one = blocks(older);
        List<Element> other = blocks(newer);
        boolean same = htmlOf(one).equals(htmlOf(other));
        if (same) {
            return "";
        }
        compare(one, other, into, true);
        return into.html();
    }

    /** Without ids: the same text may stand elsewhere on the page. */
    private static List<Element> blocks(String html) {
        Element body = body(html);
        body.select("[id]").forEach(element -> element.removeAttr("id"));
        return body.children();
    }

    private static Element body(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return document.body();
    }

    private static List<String> htmlOf(List<Element> elements) {
        return elements.stream().map(Element::outerHtml).toList();
    }

    private void compare(List<Element> older, List<Element> newer, Element into, boolean outermost) {
        int at = 0;
        for (AbstractDelta<String> change :
                DiffUtils.diff(htmlOf(older), htmlOf(newer)).getDeltas()) {
            int from = change.getSource().getPosition();
            stay(older.subList(at, from), into, outermost, at == 0, false);
            int target = change.getTarget().getPosition();
            change(
                    older.subList(from, from + change.getSource().size()),
                    newer.subList(target, target + change.getTarget().size()),
                    into);
            at = from + change.getSource().size();
        }
        stay(older.subList(at, older.size()), into, outermost, at == 0, true);
    }

    private void stay(List<Element> same, Element into, boolean outermost, boolean first, boolean last) {
        int before = first ? 0 : AROUND;
        int after = last ? 0 : AROUND;
        int skipped = same.size() - before - after;
        if (!outermost || skipped < 2) {
            same.forEach(block -> into.appendChild(block.clone()));
            return;
        }
        same.subList(0, before).forEach(block -> into.appendChild(block.clone()));
        into.appendElement("p").addClass("el-skipped").text(wording.say("chapter.text.skipped", skipped));
        same.subList(same.size() - after, same.size()).forEach(block -> into.appendChild(block.clone()));
    }

    /** Each new block beside the old one it was made of, as far as there is such. */
    private void change(List<Element> older, List<Element> newer, Element into) {
        int next = 0;
        for (Element block : newer) {
            int origin = next;
            while (origin < older.size() && !isSameBlock(older.get(origin), block)) {
                origin++;
            }
            if (origin == older.size()) {
                mark(block, "el-new", "insertion", into);
            } else {
                older.subList(next, origin).forEach(gone -> mark(gone, "el-gone", "deletion", into));
                merge(older.get(origin), block, into);
                next = origin + 1;
            }
        }
        older.subList(next, older.size()).forEach(gone -> mark(gone, "el-gone", "deletion", into));
    }

    private static void mark(Element block, String name, String role, Element into) {
        Element marked = block.clone().addClass(name);
        if (!Set.of("li", "tr", "td", "th", "thead", "tbody").contains(block.normalName())) {
            marked.attr("role", role);
        }
        into.appendChild(marked);
    }

    private void merge(Element older, Element newer, Element into) {
        Element both = into.appendChild(newer.shallowClone()).lastElementChild();
        if (both == null || older.outerHtml().equals(newer.outerHtml())) {
            return;
        }
        boolean parted = PARTED.contains(newer.normalName()) && isOnlyBlocks(older) && isOnlyBlocks(newer);
        if (parted) {
            compare(older.children(), newer.children(), both, false);
        } else {
            both.html(WordComparison.of(older, newer));
        }
    }

    private static boolean isOnlyBlocks(Element element) {
        return element.textNodes().stream().allMatch(text -> text.isBlank())
                && element.children().stream()
                        .allMatch(child -> PARTED.contains(child.normalName())
                                || WORDED.contains(child.normalName())
                                || child.isBlock());
    }

    private static boolean isSameBlock(Element older, Element newer) {
        if (!older.normalName().equals(newer.normalName())
                || !(PARTED.contains(newer.normalName()) || WORDED.contains(newer.normalName()))) {
            return false;
        }
        Set<String> one = words(older);
        Set<String> other = words(newer);
        int most = Math.max(one.size(), other.size());
        one.retainAll(other);
        return most > 0 && one.size() >= ALIKE * most;
    }

    private static Set<String> words(Element element) {
        Set<String> words = new HashSet<>(List.of(element.text().split("\\s+")));
        words.remove("");
        return words;
    }
}

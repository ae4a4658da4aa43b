package etudeline.chapter;

import etudeline.chapter.Sandbox.Exhausted;
import etudeline.chapter.Sandbox.Refusal;
import etudeline.chapter.Sandbox.Script;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Colours the code of a shown text, by Prism: its characters stay what they are, in spans of five classes. */
@Component
final class CodeColours {

    // 20,000 characters of an ordinary program take 10 to 30 million.
    private static final long MOST_FOR_A_PIECE = 100_000_000;
    private static final long MOST_FOR_A_TEXT = 400_000_000;
    private static final Set<String> ROLES = Set.of("comment", "keyword", "string", "number", "name");
    private static final String LANGUAGE = "language-";
    private static final String CALL =
            "(function (code, language) { return colours(prism, code, language).join(','); })";

    private final Script prism = Script.read("/prism/prism.js");
    private final Script code = Script.read("/setting/code.js");
    private final Sandboxes sandboxes = new Sandboxes(() -> new Sandbox(CALL, prism, code));

    /** Code that takes more work than it may, or whose language nobody knows, stays as it is. */
    void colour(Element text) {
        Allowance allowance = Allowance.of(MOST_FOR_A_TEXT);
        for (Element block : text.select("pre > code[class^=language-]")) {
            if (allowance.left() <= 0) {
                return;
            }
            try {
                String language = block.className().substring(LANGUAGE.length());
                paint(
                        block,
                        sandboxes
                                .call(allowance, MOST_FOR_A_PIECE, block.wholeText(), language)
                                .split(",", -1));
            } catch (Refusal | Exhausted plain) {
                // Without colours it reads as well.
            }
        }
    }

    /** Lengths and roles by turns; only when they add up to the code are they believed. */
    private static void paint(Element block, String[] runs) {
        String code = block.wholeText();
        Element painted = new Element("code");
        int at = 0;
        for (int run = 0; run + 1 < runs.length; run += 2) {
            int end = at + length(runs[run]);
            if (end <= at || end > code.length()) {
                return;
            }
            String role = runs[run + 1];
            String part = code.substring(at, end);
            if (ROLES.contains(role)) {
                painted.appendElement("span").attr("class", "el-c-" + role).appendText(part);
            } else {
                painted.appendText(part);
            }
            at = end;
        }
        if (at == code.length()) {
            block.empty();
            block.appendChildren(painted.childNodes());
        }
    }

    private static int length(String digits) {
        return digits.matches("\\d{1,5}") ? Integer.parseInt(digits) : 0;
    }
}

package etudeline.chapter;

import etudeline.chapter.TexEngine.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Puts MathML, or the TeX with what is wrong about it, in the place of each formula of one text. */
final class FormulaSetting {

    // A line may break beside a formula, which leaves a full stop or an article with apostrophe alone.
    private static final Pattern WORD_BEFORE = Pattern.compile("[^ \\t\\n]{1,20}$");
    private static final Pattern WORD_AFTER = Pattern.compile("^[^ \\t\\n]{1,20}");
    private static final double WIDEST_IN_LINE = 12;

    private final TexEngine engine;
    private final Wording wording;
    private final Allowance allowance = TexEngine.allowance();
    private final Map<Formula, Outcome> done;
    private final List<FormulaProblem> problems = new ArrayList<>();

    /** What is done already may come from other texts. */
    FormulaSetting(TexEngine engine, Wording wording, Map<Formula, Outcome> done) {
        this.done = done;
        this.engine = engine;
        this.wording = wording;
    }

    List<FormulaProblem> setAll(Element text) {
        for (Element place : text.select("[data-latex]")) {
            boolean display = place.normalName().equals("div");
            Formula formula = new Formula(place.attr("data-latex"), display);
            switch (done.computeIfAbsent(formula, wanted -> engine.set(wanted, allowance))) {
                case TexEngine.Set set -> show(place, set.math().clone(), display);
                case TexEngine.Refused refused -> {
                    problems.add(refused.problem());
                    place.replaceWith(mistake(refused.problem(), display));
                }
            }
        }
        return List.copyOf(problems);
    }

    private void show(Element place, Element math, boolean display) {
        if (display) {
            place.replaceWith(scroller("div", "el-math").appendChild(math));
        } else if (MathWidth.em(math) > WIDEST_IN_LINE) {
            place.replaceWith(scroller("span", "el-math-wide").appendChild(math));
        } else {
            place.replaceWith(math);
            keepTogether(math);
        }
    }

    private Element scroller(String name, String style) {
        return new Element(name)
                .attr("class", style)
                .attr("tabindex", "0")
                .attr("role", "group")
                .attr("aria-label", wording.say("chapter.text.formula"));
    }

    private static void keepTogether(Element math) {
        String before = cut(math.previousSibling(), WORD_BEFORE);
        String after = cut(math.nextSibling(), WORD_AFTER);
        if (!before.isEmpty() || !after.isEmpty()) {
            Element together = new Element("span").attr("class", "el-together");
            math.replaceWith(together);
            together.appendText(before).appendChild(math).appendText(after);
        }
    }

    private static String cut(@Nullable Node beside, Pattern pattern) {
        if (beside instanceof TextNode text) {
            Matcher word = pattern.matcher(text.getWholeText());
            if (word.find()) {
                text.text(word.replaceFirst(""));
                return word.group();
            }
        }
        return "";
    }

    private Element mistake(FormulaProblem problem, boolean display) {
        return new Element(display ? "div" : "span")
                .attr("class", "el-tex-problem")
                .appendChild(
                        new Element("span").attr("class", "el-sr").appendText(wording.say("chapter.formula.wrong")))
                .appendChild(new Element("code")
                        .attr("class", "el-tex-error")
                        .attr("title", wording.say(problem.kind().key(), problem.detail()))
                        .appendText(problem.tex()));
    }
}

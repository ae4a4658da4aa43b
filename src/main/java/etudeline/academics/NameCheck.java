package etudeline.academics;

import etudeline.kit.Refused;
import etudeline.kit.Refused.Problem;
import java.util.ArrayList;
import java.util.List;

/** The rules for codes and names of the structure, all problems told at once. */
final class NameCheck {

    static final int LONGEST_CODE = 50;
    static final int LONGEST_NAME = 255;

    private NameCheck() {}

    static void check(String code, String name) {
        List<Problem> problems = new ArrayList<>();
        check(problems, "code", code, LONGEST_CODE);
        check(problems, "name", name, LONGEST_NAME);
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    private static void check(List<Problem> problems, String field, String text, int longest) {
        if (text.isBlank()) {
            problems.add(new Problem(field, "academics.refused.required", List.of()));
        } else if (text.length() > longest) {
            problems.add(new Problem(field, "academics.refused.long", List.of(longest)));
        }
    }
}

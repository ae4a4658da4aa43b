package etudeline.chapter;

import etudeline.chapter.FormulaProblem.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads Temml's English complaints, so that they can be told in the person's language. */
final class TexComplaint {

    private static final List<Known> KNOWN = List.of(
            known("^Unsupported function name: (\\S+)", Kind.UNKNOWN_COMMAND),
            known("^No such environment: (\\S+)", Kind.UNKNOWN_ENVIRONMENT),
            known("^\\{([^}]+)\\} can be used only in display mode", Kind.DISPLAY_ONLY),
            known("^(\\\\tag) works only in display mode", Kind.DISPLAY_ONLY),
            known("^Mismatch: \\\\begin\\{([^}]*)\\}", Kind.ENVIRONMENT_END),
            known("^Too many expansions", Kind.TOO_HEAVY),
            known("^Function \"(\\S+)\" is not trusted", Kind.FORBIDDEN),
            known("attempting to (?:re)?define (\\S+?);?(?: |$)", Kind.REDEFINED),
            known("^Expected group (?:after|as argument to) '(.+?)'(?= at |$)", Kind.MISSING_ARGUMENT),
            known("^Double (?:sub|super)script", Kind.DOUBLE_SCRIPT),
            known("\\\\(?:right|left|middle)\\b|^(?:Invalid|Missing) delimiter", Kind.DELIMITER),
            known("^Expected '\\}', got|^Unexpected end of input", Kind.MISSING_BRACE),
            known("got '\\}'|^Extra \\}", Kind.EXTRA_BRACE),
            known("got '&'|^Too many tab characters|^Misplaced &", Kind.AMPERSAND));

    private static final Pattern POSITION = Pattern.compile(" at position (\\d+)");
    private static final Pattern ENVIRONMENT = Pattern.compile("\\\\(begin|end)\\s*\\{([^{}]*)\\}");
    private static final int EXCERPT = 12;

    private record Known(Pattern pattern, Kind kind) {}

    private TexComplaint() {}

    /** What the message says of this TeX. */
    static FormulaProblem of(String tex, String message) {
        for (Known known : KNOWN) {
            Matcher found = known.pattern.matcher(message);
            if (found.find()) {
                return problem(tex, known.kind, found.groupCount() == 0 ? excerpt(tex, message) : found.group(1));
            }
        }
        return tex.endsWith("^") || tex.endsWith("_")
                ? new FormulaProblem(tex, Kind.MISSING_ARGUMENT, tex.substring(tex.length() - 1))
                : problem(tex, Kind.UNREADABLE, excerpt(tex, message));
    }

    private static FormulaProblem problem(String tex, Kind kind, String detail) {
        // Temml reports a missing \end as a missing anything.
        String open = kind == Kind.MISSING_BRACE || kind == Kind.UNREADABLE ? openEnvironment(tex) : null;
        return open == null
                ? new FormulaProblem(tex, kind, detail)
                : new FormulaProblem(tex, Kind.ENVIRONMENT_END, open);
    }

    private static @Nullable String openEnvironment(String tex) {
        Deque<String> open = new ArrayDeque<>();
        Matcher found = ENVIRONMENT.matcher(tex);
        while (found.find()) {
            if (found.group(1).equals("begin")) {
                open.push(found.group(2));
            } else if (found.group(2).equals(open.peek())) {
                open.pop();
            }
        }
        return open.peek();
    }

    private static String excerpt(String tex, String message) {
        Matcher found = POSITION.matcher(message);
        int from = found.find() ? Math.min(Integer.parseInt(found.group(1)) - 1, tex.length()) : 0;
        String there = tex.substring(from, Math.min(tex.length(), from + EXCERPT));
        return there.isBlank() ? tex.substring(Math.max(0, tex.length() - EXCERPT)) : there;
    }

    private static Known known(String pattern, Kind kind) {
        return new Known(Pattern.compile(pattern), kind);
    }
}

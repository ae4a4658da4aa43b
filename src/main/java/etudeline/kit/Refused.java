package etudeline.kit;

import java.util.List;

/**
 * What a person asked for cannot be done, for a reason the person can understand and mend.
 *
 * <p>Each problem names the field it stands at (empty: the whole form) and the key of its text in the translations.
 */
public class Refused extends RuntimeException {

    /** One reason: field as the form names it, translation key, arguments of the text. */
    public record Problem(String field, String key, List<Object> arguments) {}

    private final transient List<Problem> problems;

    public Refused(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    public static Refused at(String field, String key, Object... arguments) {
        return new Refused(List.of(new Problem(field, key, List.of(arguments))));
    }

    public static Refused because(String key, Object... arguments) {
        return at("", key, arguments);
    }

    public List<Problem> problems() {
        return problems;
    }
}

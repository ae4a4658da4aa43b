package etudeline.audit.ui;

import etudeline.audit.JournalRow;
import etudeline.audit.JournalRow.Fact;
import etudeline.kit.ui.Choice;
import etudeline.kit.ui.T;
import etudeline.shell.Texts;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Entries of the journal in words. What an entry names is a code of the module that wrote it; the texts of all codes are this
 * module's, so that no module below is named here: what has a text is offered, what has none is shown as it is.
 */
@Component
class JournalWords {

    /** A change in short tells of so many values. */
    private static final int FEW = 2;

    private final SortedSet<String> known;

    JournalWords(Texts texts) {
        known = texts.keys("audit.");
    }

    /** What was done, such as "Étudiant désactivé". */
    String action(String action) {
        return say("audit.action.", action);
    }

    /** What it was done to, such as "Filière". */
    String type(String type) {
        return say("audit.type.", type);
    }

    /** The name of what it was done to; a job is called by its kind. */
    String subject(JournalRow row) {
        return say("audit.subject.", row.subject());
    }

    /** The name of a value; of what went along with a deletion, what it was. */
    String fact(String name) {
        return name.contains(".") ? T.of("audit.fact.goneAlong") : say("audit.fact.", name);
    }

    String value(String name, @Nullable String value) {
        if (value == null || value.isEmpty() || value.equals("null") || value.equals("none")) {
            return "—";
        }
        if (name.contains(".") && value.matches("\\d{1,18}")) {
            return T.of(name, Long.parseLong(value));
        }
        return name.equals("firstMonth") ? say("audit.month.", value) : say("audit.value.", value);
    }

    /** Such as "niveau L1 → L2 · filière Informatique → Physique". */
    String change(JournalRow row, int most) {
        List<Fact> changed = row.facts().stream().filter(Fact::changed).toList();
        String words = changed.stream().limit(most).map(this::change).collect(Collectors.joining(" · "));
        return changed.size() > most ? words + " …" : words;
    }

    String inShort(JournalRow row) {
        return change(row, FEW);
    }

    String whole(JournalRow row) {
        return change(row, Integer.MAX_VALUE);
    }

    /** "UFR Lettres → UFR Sciences" says already what it is. */
    private String change(Fact fact) {
        String before = value(fact.name(), fact.before());
        String after = value(fact.name(), fact.after());
        String values = fact.before() == null ? after : fact.after() == null ? before : before + " → " + after;
        String label = fact(fact.name());
        return values.startsWith(label + " ") ? values : inSentence(label) + " " + values;
    }

    /** Within a sentence the first letter is small, unless it begins an abbreviation. */
    private static String inSentence(String label) {
        return label.length() > 1 && Character.isLowerCase(label.charAt(1))
                ? label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1)
                : label;
    }

    /** What can have been done to that type of thing; null: to any. */
    List<Choice<String>> actions(@Nullable String type) {
        return choices("audit.action.").stream()
                .filter(action -> type == null || isOf(action.value(), type))
                .toList();
    }

    private static boolean isOf(String action, String type) {
        String first = action.substring(0, action.indexOf('.'));
        return type.equals(first) || type.endsWith("_" + first) || (first.equals("account") && isPerson(type));
    }

    private static boolean isPerson(String type) {
        return type.equals("student") || type.equals("professor") || type.endsWith("_administrator");
    }

    boolean isType(String type) {
        return known.contains("audit.type." + type);
    }

    List<Choice<String>> types() {
        return choices("audit.type.");
    }

    /** By their texts: those of one kind of thing begin with its name, and so stand together. */
    private List<Choice<String>> choices(String beginning) {
        Collator collator = Collator.getInstance(Locale.FRENCH);
        return known.stream()
                .filter(key -> key.startsWith(beginning))
                .map(key -> new Choice<>(key.substring(beginning.length()).replace('-', '.'), T.of(key)))
                .sorted(Comparator.comparing(Choice::label, collator))
                .toList();
    }

    private String say(String beginning, String code) {
        String key = beginning + code.replace('.', '-');
        return known.contains(key) ? T.of(key) : code;
    }
}

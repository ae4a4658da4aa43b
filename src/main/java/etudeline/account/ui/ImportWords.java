package etudeline.account.ui;

import etudeline.academics.CatalogueTree;
import etudeline.account.ImportKind;
import etudeline.account.ImportLine;
import etudeline.account.ImportOutcome;
import etudeline.account.ImportProgress;
import etudeline.account.ImportSummary;
import etudeline.kit.ui.Badge;
import etudeline.kit.ui.Badge.Tone;
import etudeline.kit.ui.Choice;
import etudeline.kit.ui.T;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Imported files in words and colours. */
final class ImportWords {

    private ImportWords() {}

    static String kind(ImportKind kind) {
        return T.of(kind == ImportKind.STUDENTS ? "account.students" : "account.professors");
    }

    static List<Choice<ImportKind>> kinds() {
        return Arrays.stream(ImportKind.values())
                .map(kind -> new Choice<>(kind, kind(kind)))
                .toList();
    }

    static Badge outcome(ImportOutcome outcome) {
        Tone tone = switch (outcome) {
            case NEW -> Tone.OK;
            case CHANGE -> Tone.WARN;
            case SAME -> Tone.NEUTRAL;
            case BAD -> Tone.ERR;
        };
        return new Badge(tone, T.of("account.import.outcome." + key(outcome)));
    }

    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static Badge state(ImportSummary file) {
        Tone tone = switch (file.progress()) {
            case READY, RUNNING -> Tone.VIOLET;
            case COLUMNS, STOPPED -> Tone.WARN;
            case DONE -> Tone.OK;
        };
        return new Badge(tone, word(file.progress()));
    }

    private static String word(ImportProgress progress) {
        return T.of("account.import.state." + key(progress));
    }

    static List<Choice<String>> states() {
        return Arrays.stream(ImportProgress.values())
                .map(progress -> new Choice<>(key(progress), word(progress)))
                .toList();
    }

    /** Why a line is bad, or what it would change; else where its person studies. */
    static String about(ImportLine line, CatalogueTree tree) {
        if (line.reason() != null) {
            return T.of("account.import.reason." + line.reason(), arguments(line.arguments()));
        }
        if (line.changes() != null) {
            return line.changes().entrySet().stream()
                    .map(change -> T.of(
                            "account.import.change",
                            change.getKey(),
                            shown(change.getValue().getFirst()),
                            shown(change.getValue().getLast())))
                    .collect(Collectors.joining(" · "));
        }
        return line.programme() == null ? "" : tree.name(line.programme()) + " · " + line.level();
    }

    private static Object[] arguments(@Nullable List<String> arguments) {
        return Objects.requireNonNullElse(arguments, List.<String>of()).toArray();
    }

    private static String shown(String value) {
        return value.isEmpty() ? "—" : value;
    }
}

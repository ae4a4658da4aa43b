package etudeline.chapter.ui;

import etudeline.chapter.ChapterState;
import etudeline.kit.ui.Badge;
import etudeline.kit.ui.Choice;
import etudeline.kit.ui.T;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The states of a chapter in words and colours. */
final class States {

    private States() {}

    static Badge badge(ChapterState state) {
        return switch (state) {
            case DRAFT -> new Badge(Badge.Tone.WARN, word(state));
            case SCHEDULED -> new Badge(Badge.Tone.VIOLET, word(state));
            case PUBLISHED -> new Badge(Badge.Tone.OK, word(state));
            case WITHDRAWN -> new Badge(Badge.Tone.NEUTRAL, word(state));
        };
    }

    static List<Choice<String>> choices() {
        return Arrays.stream(ChapterState.values())
                .map(state -> new Choice<>(state.name().toLowerCase(Locale.ROOT), word(state)))
                .toList();
    }

    private static String word(ChapterState state) {
        return T.of("chapter.state." + state.name().toLowerCase(Locale.ROOT));
    }
}

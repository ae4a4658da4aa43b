package etudeline.account.ui;

import etudeline.account.AccountState;
import etudeline.kit.ui.Badge;
import etudeline.kit.ui.Choice;
import etudeline.kit.ui.T;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The states of an account in words and colours. */
final class States {

    private States() {}

    static Badge badge(AccountState state) {
        return switch (state) {
            case ACTIVE -> new Badge(Badge.Tone.OK, word(state));
            case PENDING -> new Badge(Badge.Tone.WARN, word(state));
            case DEACTIVATED -> new Badge(Badge.Tone.NEUTRAL, word(state));
        };
    }

    static List<Choice<String>> choices(AccountState... states) {
        return Arrays.stream(states)
                .map(state -> new Choice<>(state.name().toLowerCase(Locale.ROOT), word(state)))
                .toList();
    }

    private static String word(AccountState state) {
        return T.of("account.state." + state.name().toLowerCase(Locale.ROOT));
    }
}

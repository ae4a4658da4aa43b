package etudeline.shell;

import java.util.Arrays;

/** Light, dark, or as the device is set. */
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK;

    /** The theme of that name in any case; an unknown name is no reason to fail. */
    public static Theme named(String name) {
        return Arrays.stream(values())
                .filter(theme -> theme.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(SYSTEM);
    }
}

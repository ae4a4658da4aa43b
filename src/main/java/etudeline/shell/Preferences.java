package etudeline.shell;

import java.util.Locale;

/** Slot: where the choices of the signed-in person are kept. */
public interface Preferences {

    void choose(Locale language);

    void choose(Theme theme);
}

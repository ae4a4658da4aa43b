package etudeline.kit.ui;

import com.vaadin.flow.i18n.I18NProvider;
import etudeline.kit.Refused;

/** Words of the screens in the language of the person, for where no component is at hand. */
public final class T {

    private T() {}

    /** The text of that key; numbers among the arguments are written as the language writes them. */
    public static String of(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }

    /** What is wrong, in words. */
    public static String of(Refused.Problem problem) {
        return of(problem.key(), problem.arguments().toArray());
    }
}

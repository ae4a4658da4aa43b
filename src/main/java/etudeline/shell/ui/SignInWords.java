package etudeline.shell.ui;

import com.vaadin.flow.component.Component;
import etudeline.access.SignInRefused;

/** Why a sign-in was refused, in the words of the page. */
final class SignInWords {

    private SignInWords() {}

    static String of(Component page, SignInRefused refused) {
        return switch (refused.reason()) {
            case WRONG -> page.getTranslation("shell.sign-in.wrong");
            case DEACTIVATED -> page.getTranslation("shell.sign-in.deactivated");
            case TOO_FAST -> page.getTranslation("shell.sign-in.too-fast", seconds(refused));
        };
    }

    /** Rounded up: when they are over, the next try is let through. */
    static long seconds(SignInRefused refused) {
        return refused.pause().plusMillis(999).toSeconds();
    }
}

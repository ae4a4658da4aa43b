package etudeline.account;

import etudeline.access.CurrentUser;
import etudeline.access.Viewer;
import etudeline.shell.Preferences;
import etudeline.shell.Theme;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Keeps language and theme with the account, so that they follow the person to every device. */
@Component
class AccountPreferences implements Preferences {

    private final Profile profile;
    private final CurrentUser currentUser;

    AccountPreferences(Profile profile, CurrentUser currentUser) {
        this.profile = profile;
        this.currentUser = currentUser;
    }

    @Override
    public void choose(Locale language) {
        Viewer viewer = currentUser.require();
        profile.prefer(language, viewer.theme());
    }

    @Override
    public void choose(Theme theme) {
        Viewer viewer = currentUser.require();
        profile.prefer(viewer.language(), theme.name());
    }
}

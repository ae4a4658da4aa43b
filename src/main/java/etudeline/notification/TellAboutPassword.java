package etudeline.notification;

import etudeline.account.PasswordChanged;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A password was changed, maybe not by the person → the person. */
@Component
class TellAboutPassword {

    private final Telling telling;

    TellAboutPassword(Telling telling) {
        this.telling = telling;
    }

    @ApplicationModuleListener
    void on(PasswordChanged event) {
        telling.person(event.account(), Kind.PASSWORD_CHANGED, event.at());
    }
}

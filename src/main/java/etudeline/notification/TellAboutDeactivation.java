package etudeline.notification;

import etudeline.account.AccountDeactivated;
import etudeline.account.AccountsDeactivated;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** An account was deactivated: the person reads it when it is open again → the person. */
@Component
class TellAboutDeactivation {

    private final Telling telling;

    TellAboutDeactivation(Telling telling) {
        this.telling = telling;
    }

    @ApplicationModuleListener
    void on(AccountDeactivated event) {
        telling.person(event.account(), Kind.ACCOUNT_DEACTIVATED, event.at());
    }

    @ApplicationModuleListener
    void on(AccountsDeactivated event) {
        telling.people(event.accounts(), Kind.ACCOUNT_DEACTIVATED, event.at());
    }
}

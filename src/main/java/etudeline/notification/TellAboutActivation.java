package etudeline.notification;

import etudeline.account.AccountActivated;
import etudeline.account.AccountsActivated;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** An account is open again or for the first time → the person. */
@Component
class TellAboutActivation {

    private final Telling telling;

    TellAboutActivation(Telling telling) {
        this.telling = telling;
    }

    @ApplicationModuleListener
    void on(AccountActivated event) {
        telling.person(event.account(), Kind.ACCOUNT_ACTIVATED, event.at());
    }

    @ApplicationModuleListener
    void on(AccountsActivated event) {
        telling.people(event.accounts(), Kind.ACCOUNT_ACTIVATED, event.at());
    }
}

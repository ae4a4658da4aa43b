package etudeline.demo;

import etudeline.launch.ReadyNote;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells whoever started the process how to get in. */
@Component
class DemoReadyNote implements ReadyNote {

    private final DemoAccounts accounts;

    DemoReadyNote(DemoAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<String> lines() {
        List<String> usernames = accounts.usernames();
        return usernames.isEmpty()
                ? List.of()
                : List.of("Demo accounts, password " + accounts.password() + ": " + String.join(", ", usernames));
    }
}

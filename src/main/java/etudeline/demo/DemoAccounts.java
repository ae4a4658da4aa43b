package etudeline.demo;

import java.util.List;
import org.springframework.stereotype.Component;

/** The accounts that everybody may try, where there is a demo. */
@Component
public class DemoAccounts {

    /** Whatever the size of the demo. */
    private static final List<String> USERNAMES = List.of("admin", "admin.ucad", "prof", "etudiant", "etudiant.bts");

    private final DemoMarker marker;

    DemoAccounts(DemoMarker marker) {
        this.marker = marker;
    }

    /** The usernames, none where there is no demo. */
    public List<String> usernames() {
        return marker.size().isPresent() ? USERNAMES : List.of();
    }

    /** What they all sign in with. */
    public String password() {
        return DemoLoad.PASSWORD;
    }
}

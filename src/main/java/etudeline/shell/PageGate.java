package etudeline.shell;

import etudeline.access.Viewer;
import etudeline.kit.Missing;
import java.util.function.LongConsumer;

/**
 * Slot: says for the pages under a path, such as {@code chapitres/12}, whether they exist for this person, so that the
 * first request already answers 404 or 403. Asked after role and route were found to fit.
 */
public interface PageGate {

    /** The beginning of the paths it knows of, without slashes at the ends: {@code chapitres}. */
    String under();

    /**
     * Checks what comes after that beginning: {@code 12}.
     *
     * @throws etudeline.kit.Missing when there is no such page for this person: 404
     * @throws org.springframework.security.access.AccessDeniedException when such pages are not for this person: 403
     */
    void check(Viewer viewer, String rest);

    /** Of pages that are named by a number, such as {@code admin/ufr/7}; the check throws for those not there. */
    static PageGate ofIds(String under, LongConsumer check) {
        return new PageGate() {
            @Override
            public String under() {
                return under;
            }

            @Override
            public void check(Viewer viewer, String rest) {
                if (!rest.matches("\\d{1,18}")) {
                    throw new Missing(under, rest);
                }
                check.accept(Long.parseLong(rest));
            }
        };
    }
}

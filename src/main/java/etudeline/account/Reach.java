package etudeline.account;

import etudeline.access.Viewer;
import etudeline.kit.Role;
import etudeline.kit.UniversityId;

/** Which people an administrator manages: the principal all, the others the professors and students of their university. */
final class Reach {

    private Reach() {}

    static boolean manages(Viewer viewer, Account account) {
        UniversityId university = account.university();
        return switch (viewer.role()) {
            case PLATFORM_ADMINISTRATOR -> true;
            case UNIVERSITY_ADMINISTRATOR ->
                (account.role() == Role.PROFESSOR || account.role() == Role.STUDENT)
                        && university != null
                        && viewer.scope().covers(university);
            case PROFESSOR, STUDENT -> false;
        };
    }
}

package etudeline.account;

import etudeline.kit.Conflicts;

/** What two people cannot share, and where the form says so. */
final class TakenNames {

    static final Conflicts CONFLICTS = Conflicts.of("account_username", "username", "account.username.taken")
            .or("account_matricule", "matricule", "account.matricule.taken");

    private TakenNames() {}
}

package etudeline.account;

import etudeline.audit.Audit;
import java.util.Locale;

/** How people are named in the audit. */
final class AccountAudit {

    private AccountAudit() {}

    static Audit.Subject subject(Account account) {
        String type = account.role().name().toLowerCase(Locale.ROOT);
        return new Audit.Subject(type, account.id().value(), account.name(), account.university());
    }
}

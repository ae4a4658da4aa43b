package etudeline.account;

import etudeline.kit.AccountId;
import java.time.Instant;

/** An administrator let that person in (again). */
public record AccountActivated(AccountId account, Instant at) {}

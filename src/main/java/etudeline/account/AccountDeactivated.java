package etudeline.account;

import etudeline.kit.AccountId;
import java.time.Instant;

/** An administrator shut that person out. */
public record AccountDeactivated(AccountId account, Instant at) {}

package etudeline.account;

import etudeline.kit.AccountId;
import java.time.Instant;
import java.util.List;

/** An administrator shut these people out together. */
public record AccountsDeactivated(List<AccountId> accounts, Instant at) {}

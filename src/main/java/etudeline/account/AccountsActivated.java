package etudeline.account;

import etudeline.kit.AccountId;
import java.time.Instant;
import java.util.List;

/** An administrator let these people in again together. */
public record AccountsActivated(List<AccountId> accounts, Instant at) {}

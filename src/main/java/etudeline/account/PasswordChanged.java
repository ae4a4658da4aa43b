package etudeline.account;

import etudeline.kit.AccountId;
import java.time.Instant;

/** The password of that account was changed, by whomever. */
public record PasswordChanged(AccountId account, Instant at) {}

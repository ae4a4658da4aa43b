package etudeline.account;

import etudeline.kit.AccountId;
import etudeline.kit.Place;
import java.time.Instant;

/** A student studies elsewhere, or at another level, from now on. */
public record StudentMoved(AccountId student, Place from, Place to, Instant at) {}

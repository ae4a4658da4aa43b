package etudeline.account;

import etudeline.kit.AccountId;
import etudeline.kit.Place;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A student studies elsewhere, or at another level, from now on.
 *
 * @param since when the student had come to the former place; null: with the account
 */
public record StudentMoved(
        AccountId student, Place from, @Nullable Instant since, Place to, Instant at) {}

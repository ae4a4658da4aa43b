package etudeline.access;

import java.time.Instant;

/** One line of "sessions ouvertes". */
public record OpenSignIn(
        SignInId id, Instant since, Instant lastSeen, boolean remembered, String address, String userAgent) {}

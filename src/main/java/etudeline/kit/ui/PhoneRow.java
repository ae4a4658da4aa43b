package etudeline.kit.ui;

import java.util.Optional;

/**
 * A row as a phone shows it, 64 px high.
 *
 * @param badge only when the state is not the usual one
 */
public record PhoneRow(String title, String line, Optional<Badge> badge) {}

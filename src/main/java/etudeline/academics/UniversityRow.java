package etudeline.academics;

import etudeline.kit.UniversityId;
import java.time.Instant;

/** A line of the list of universities. */
public record UniversityRow(UniversityId id, String code, String name, Instant createdAt) {}

package etudeline.academics;

import etudeline.kit.UniversityId;
import java.time.Instant;

/** A line of the list of universities, at a version that goes back with an edit. */
public record UniversityRow(UniversityId id, String code, String name, Instant createdAt, int version) {}

package etudeline.chapter;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a reader's browser tells of a chapter that is open.
 *
 * @param furthest share of each section's height that has been in sight
 * @param finished whether that is all of the section that is to be read
 */
public record ReadingReport(ReadingPlace place, Map<SectionKind, Double> furthest, boolean finished) {

    public ReadingReport {
        Map<SectionKind, Double> shares = new EnumMap<>(SectionKind.class);
        furthest.forEach((section, share) -> shares.put(section, ReadingPlace.share(share)));
        furthest = Collections.unmodifiableMap(shares);
    }
}

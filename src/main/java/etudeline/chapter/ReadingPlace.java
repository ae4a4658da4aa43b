package etudeline.chapter;

import java.time.Instant;

/**
 * Where somebody stopped in a chapter.
 *
 * @param heading id of the heading above, empty before the first one
 * @param share of the section's height, 0 to 1
 * @param at when that was
 */
public record ReadingPlace(SectionKind section, String heading, double share, Instant at) {

    static final int LONGEST_HEADING = 100;

    public ReadingPlace {
        heading = heading.length() <= LONGEST_HEADING ? heading : "";
        share = share(share);
    }

    /** What no browser of ours would say becomes the nearest that it could. */
    static double share(double share) {
        return Double.isNaN(share) ? 0 : Math.clamp(share, 0, 1);
    }
}

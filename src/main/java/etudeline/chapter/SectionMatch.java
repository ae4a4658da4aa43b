package etudeline.chapter;

import etudeline.access.Viewer;
import etudeline.kit.Role;
import etudeline.kit.Searched;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What was found of one chapter.
 *
 * @param section the one that matches best; null: none, only the title
 * @param titled whether its title has all the words
 */
record SectionMatch(ChapterHead head, @Nullable SectionKind section, double rank, boolean titled, Instant at) {

    private static final double DAYS_OF_YEAR = 365;

    /** The title itself first, then titles with the words, a student's own level before the lower ones, then what fits and is new. */
    static Comparator<SectionMatch> best(Searched searched, Viewer viewer, Instant now) {
        Comparator<SectionMatch> byTitle = Comparator.comparingInt(match -> match.tier(searched));
        return byTitle.thenComparingInt(
                        match -> viewer.is(Role.STUDENT) ? match.head().level().code() : 0)
                .thenComparingDouble(match -> match.worth(now))
                .thenComparing(SectionMatch::at)
                .thenComparingLong(match -> match.head().id().value())
                .reversed();
    }

    private int tier(Searched searched) {
        if (titled && searched.isExactly(head.title())) {
            return 2;
        }
        return titled ? 1 : 0;
    }

    /** Half as much again when it is of today, little more when it is years old. */
    private double worth(Instant now) {
        double years = Math.max(0, Duration.between(at, now).toDays()) / DAYS_OF_YEAR;
        return rank * (1 + Math.exp(-years) / 2);
    }

    /** Of two of one chapter. */
    SectionMatch or(SectionMatch other) {
        boolean better = section == null || (other.section != null && other.rank > rank);
        return new SectionMatch(
                head, better ? other.section : section, Math.max(rank, other.rank), titled || other.titled, at);
    }
}

package etudeline.chapter;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person's reading of one chapter.
 *
 * @param place where it stopped; null while the chapter has only been opened
 * @param furthest share of each section that has been in sight
 * @param readAt when it was opened or read last
 * @param finishedAt when its end was first in sight; null before
 */
public record Reading(
        @Nullable ReadingPlace place,
        Map<SectionKind, Double> furthest,
        Instant openedAt,
        Instant readAt,
        @Nullable Instant finishedAt) {

    /** All of it, when it came as one page: that is its end unless somebody has stopped somewhere. */
    static Reading opened(Instant at, boolean whole) {
        return new Reading(null, Map.of(), at, at, whole ? at : null);
    }

    /** What came in at that moment, of which the place may be a little older. */
    static Reading of(ReadingReport report, Instant now) {
        return new Reading(
                report.place(), report.furthest(), now, report.place().at(), report.finished() ? now : null);
    }

    public boolean isFinished() {
        return finishedAt != null;
    }

    /** How far it has come, 0 to 1, by the section that is read first. */
    public double share() {
        double lesson = furthest(SectionKind.LESSON);
        double others = Math.max(furthest(SectionKind.EXERCISE), furthest(SectionKind.SOLUTION));
        return isFinished() ? 1 : lesson > 0 ? lesson : others;
    }

    double furthest(SectionKind section) {
        return furthest.getOrDefault(section, 0.0);
    }

    /** Both together, in whatever order they came: the later place, the furthest of each section. */
    Reading and(Reading other) {
        Map<SectionKind, Double> both = new EnumMap<>(SectionKind.class);
        for (SectionKind section : SectionKind.values()) {
            both.put(section, Math.max(furthest(section), other.furthest(section)));
        }
        return new Reading(
                Stream.of(Optional.ofNullable(place), Optional.ofNullable(other.place))
                        .flatMap(Optional::stream)
                        .reduce((one, two) -> two.at().isBefore(one.at()) ? one : two)
                        .orElse(null),
                both,
                openedAt.isBefore(other.openedAt) ? openedAt : other.openedAt,
                readAt.isAfter(other.readAt) ? readAt : other.readAt,
                earlier(finishedBeside(other), other.finishedBeside(this)));
    }

    private @Nullable Instant finishedBeside(Reading other) {
        return place == null && other.place != null ? null : finishedAt;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant two) {
        if (one == null || two == null) {
            return one == null ? two : one;
        }
        return one.isBefore(two) ? one : two;
    }
}

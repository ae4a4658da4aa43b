package etudeline.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.random.RandomGenerator;

/** Moments before the load, never after it. Dakar's clocks show UTC. */
record Moments(Instant now) {

    /** A time of day, that many days ago; 1 is yesterday. */
    Instant daysAgo(int days, LocalTime time) {
        Instant moment = at().minusDays(days).with(time).toInstant();
        return moment.isAfter(now) ? now : moment;
    }

    Instant yearsAgo(int years) {
        return at().minusYears(years).toInstant();
    }

    /** The year in which the present academic year began. */
    int academicYear() {
        return at().getMonth().compareTo(Month.OCTOBER) >= 0 ? at().getYear() : at().getYear() - 1;
    }

    /** When a student registered who came in the academic year that began that many years ago: most in autumn. */
    Instant registered(int yearsBefore, RandomGenerator random) {
        Instant opening = OffsetDateTime.of(academicYear() - yearsBefore, 9, 15, 8, 0, 0, 0, ZoneOffset.UTC)
                .toInstant();
        Duration season = Duration.ofDays(95);
        if (opening.plus(season).isAfter(now)) {
            season = Duration.between(opening, now);
        }
        double skew = random.nextDouble();
        return opening.plusSeconds((long) (season.toSeconds() * skew * skew));
    }

    /** Some time between the two. */
    Instant between(Instant from, Instant to, RandomGenerator random) {
        long seconds = Math.max(1, Duration.between(from, to).toSeconds());
        return from.plusSeconds(random.nextLong(seconds));
    }

    private OffsetDateTime at() {
        return now.atOffset(ZoneOffset.UTC);
    }
}

package etudeline.demo;

import etudeline.demo.Person.Seat;
import etudeline.demo.Person.State;
import etudeline.demo.Structure.Programme;
import etudeline.kit.Level;
import etudeline.kit.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Students without end: what one is follows from the number alone, so none has to be remembered. */
final class GeneratedStudents {

    /** What is known of a student without the name. */
    record Facts(long id, Seat seat, int yearsBefore, Instant createdAt, State state) {}

    private static final long SEED = 0x45_54_55_44_45L;

    private final long firstId;
    private final int count;
    private final Seats seats;
    private final Shuffle shuffle;
    private final Moments moments;
    private final Names names;
    private final Set<String> matricules;
    private final Map<String, Integer> registered = new HashMap<>();

    GeneratedStudents(
            Structure structure, Moments moments, Names names, Collection<Person> known, long firstId, int count) {
        this.firstId = firstId;
        this.count = count;
        this.seats = new Seats(structure.programmes(), count);
        this.shuffle = new Shuffle(count);
        this.moments = moments;
        this.names = names;
        this.matricules = known.stream()
                .filter(person -> person.matricule() != null)
                .map(person -> person.university() + " " + person.matricule())
                .collect(Collectors.toSet());
    }

    int count() {
        return count;
    }

    /** The student of that number, from 0 on; to be called once for each, in this order, for numbers are given out. */
    Person person(int number) {
        RandomGenerator random = random(number);
        Facts facts = facts(number, random);
        String given = names.given(random);
        String family = names.family(random);
        String username = names.username(given, family);
        Structure.University university = facts.seat().programme().university();
        return new Person(
                facts.id(),
                Role.STUDENT,
                facts.state(),
                university.id(),
                username,
                given,
                family,
                random.nextInt(3) == 0 ? username + "@" + university.host() : null,
                matricule(university.id(), moments.academicYear() - facts.yearsBefore()),
                null,
                null,
                facts.seat(),
                facts.createdAt(),
                facts.state() == State.ACTIVE && random.nextInt(4) > 0 ? lastSignIn(facts, random) : null);
    }

    /** Somebody who may read chapters of that programme and level, was there at that moment and may write. */
    @Nullable
    Facts reader(Programme programme, Level level, Instant at, RandomGenerator random) {
        Seats.Range readers = seats.readers(programme, level);
        for (int tries = 0; tries < 20 && !readers.isEmpty(); tries++) {
            int number = shuffle.from(random.nextInt(readers.from(), readers.to()));
            Facts facts = facts(number, random(number));
            if (facts.createdAt().isBefore(at) && facts.state() == State.ACTIVE) {
                return facts;
            }
        }
        return null;
    }

    private static RandomGenerator random(int number) {
        return new SplittableRandom(SEED + number);
    }

    private Facts facts(int number, RandomGenerator random) {
        Seat seat = seats.of(shuffle.to(number));
        int yearsOfStudy = seat.programme().levels().indexOf(seat.level());
        int yearsBefore = Math.min(4, yearsOfStudy + (random.nextInt(5) == 0 ? 1 : 0));
        Instant createdAt = moments.registered(yearsBefore, random);
        return new Facts(firstId + number, seat, yearsBefore, createdAt, state(seat, yearsBefore, random));
    }

    /** 3 % are deactivated; half a percent of all wait, who can only be new ones where somebody has to confirm. */
    private static State state(Seat seat, int yearsBefore, RandomGenerator random) {
        double drawn = random.nextDouble();
        boolean confirmed = !seat.programme().university().code().equals(StructureRows.WITH_APPROVAL);
        if (!confirmed && yearsBefore == 0 && drawn > 0.863) {
            return State.PENDING;
        }
        return drawn < 0.03 ? State.DEACTIVATED : State.ACTIVE;
    }

    private Instant lastSignIn(Facts facts, RandomGenerator random) {
        Instant term = moments.now().minus(Duration.ofDays(60));
        return moments.between(facts.createdAt().isAfter(term) ? facts.createdAt() : term, moments.now(), random);
    }

    private String matricule(long university, int year) {
        String matricule;
        do {
            int number = registered.merge(university + " " + year, 1, Integer::sum);
            matricule = "%d%05d".formatted(year, number);
        } while (matricules.contains(university + " " + matricule));
        return matricule;
    }
}

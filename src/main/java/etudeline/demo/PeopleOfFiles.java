package etudeline.demo;

import etudeline.demo.Person.Seat;
import etudeline.demo.Person.State;
import etudeline.demo.Structure.Programme;
import etudeline.kit.Level;
import etudeline.kit.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The people who are named in the files: administrators and professors at every size, students of the small one. */
final class PeopleOfFiles {

    /** The accounts that the portal tells everybody of, at every size. */
    private static final Set<String> DEMO_STUDENTS = Set.of("etudiant", "etudiant.bts");

    /** The academic year that the files describe. */
    private static final int YEAR_OF_FILES = 2026;

    private final Structure structure;
    private final Moments moments;
    private final Map<String, State> states = Csv.read("states-small.csv").stream()
            .collect(Collectors.toMap(row -> row.text("username"), row -> State.valueOf(row.text("state"))));
    private final Map<String, List<String>> specialities = Specialities.read();
    private final RandomGenerator random = new SplittableRandom(19_600_404);

    PeopleOfFiles(Structure structure, Moments moments) {
        this.structure = structure;
        this.moments = moments;
    }

    /** In the order of the file, with ids from 1 on. */
    List<Staff> read(DemoSize size) {
        List<Staff> people = new ArrayList<>();
        for (Csv.Row row : Csv.read("people-small.csv")) {
            Role role = Role.valueOf(row.text("role"));
            if (role != Role.STUDENT || !size.isGenerated() || DEMO_STUDENTS.contains(row.text("username"))) {
                people.add(person(people.size() + 1L, role, row));
            }
        }
        return people;
    }

    private Staff person(long id, Role role, Csv.Row row) {
        List<Programme> assignments = assignments(row);
        Seat seat = seat(row);
        String username = row.text("username");
        State state = states.getOrDefault(username, State.ACTIVE);
        Instant created = role == Role.STUDENT
                ? moments.registered(
                        YEAR_OF_FILES - Integer.parseInt(row.text("matricule").substring(0, 4)), random)
                : moments.registered(3, random);
        boolean written = role != Role.STUDENT || random.nextInt(3) == 0;
        return new Staff(
                new Person(
                        id,
                        role,
                        state,
                        row.has("university")
                                ? structure.university(row.text("university")).id()
                                : null,
                        username,
                        row.text("first_name"),
                        row.text("last_name"),
                        written && row.has("university") ? address(row) : null,
                        row.has("matricule") ? row.text("matricule") : null,
                        row.has("title") ? row.text("title") : null,
                        assignments.isEmpty() ? null : speciality(assignments.getFirst()),
                        seat,
                        created,
                        state == State.ACTIVE && random.nextInt(5) > 0 ? lastSignIn(created) : null),
                assignments);
    }

    private Instant lastSignIn(Instant created) {
        Instant month = moments.now().minus(Duration.ofDays(30));
        return moments.between(created.isAfter(month) ? created : month, moments.now(), random);
    }

    private String address(Csv.Row row) {
        return row.text("username") + "@"
                + structure.university(row.text("university")).host();
    }

    private String speciality(Programme programme) {
        List<String> names = specialities.getOrDefault(programme.field(), List.of());
        return names.get(random.nextInt(names.size()));
    }

    private List<Programme> assignments(Csv.Row row) {
        return Arrays.stream(row.text("assignments").split("\\+"))
                .filter(code -> !code.isEmpty())
                .map(code -> structure.programme(row.text("university"), code))
                .toList();
    }

    private @Nullable Seat seat(Csv.Row row) {
        return row.has("level")
                ? new Seat(
                        structure.programme(row.text("university"), row.text("programme")),
                        Level.valueOf(row.text("level")))
                : null;
    }
}

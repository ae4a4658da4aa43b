package etudeline.demo;

import etudeline.demo.Person.State;
import etudeline.demo.Structure.Programme;
import etudeline.kit.Role;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Professors by the thousand: every programme has some, the larger ones more. */
final class GeneratedProfessors {

    private static final int MOST = 10_000;
    private static final int STUDENTS_EACH = 50;
    private static final String CHECK_LETTERS = "ABCDEFGHJKLMN";

    private final Structure structure;
    private final Moments moments;
    private final Names names;
    private final Map<String, List<String>> specialities = Specialities.read();
    private final RandomGenerator random = new SplittableRandom(1_957);

    GeneratedProfessors(Structure structure, Moments moments, Names names) {
        this.structure = structure;
        this.moments = moments;
        this.names = names;
    }

    /** With ids from the first one on; the known ones count among those that so many students have. */
    List<Staff> make(long firstId, int students, int known) {
        int count = Math.max(0, Math.min(MOST, students / STUDENTS_EACH) - known);
        Weighted<Programme> bySize = new Weighted<>(structure.programmes(), Programme::share);
        List<Staff> professors = new ArrayList<>(count);
        for (int number = 0; number < count; number++) {
            Programme first = number < structure.programmes().size()
                    ? structure.programmes().get(number)
                    : bySize.draw(random);
            professors.add(professor(firstId + number, number, assignments(first)));
        }
        return professors;
    }

    private List<Programme> assignments(Programme first) {
        List<Programme> near = structure.programmes().stream()
                .filter(programme -> programme.faculty().equals(first.faculty()))
                .toList();
        Set<Programme> assigned = new LinkedHashSet<>(List.of(first));
        for (int more = random.nextInt(3); more > 0; more--) {
            assigned.add(near.get(random.nextInt(near.size())));
        }
        return List.copyOf(assigned);
    }

    private Staff professor(long id, int number, List<Programme> assignments) {
        Programme first = assignments.getFirst();
        String given = names.given(random);
        String family = names.family(random);
        String username = names.username(given, family);
        List<String> fitting = specialities.getOrDefault(first.field(), List.of());
        return new Staff(
                new Person(
                        id,
                        Role.PROFESSOR,
                        random.nextInt(33) == 0 ? State.DEACTIVATED : State.ACTIVE,
                        first.university().id(),
                        username,
                        given,
                        family,
                        username + "@" + first.university().host(),
                        "7%05d%c".formatted(number, CHECK_LETTERS.charAt(number % CHECK_LETTERS.length())),
                        title(),
                        fitting.get(random.nextInt(fitting.size())),
                        null,
                        moments.registered(random.nextInt(6), random),
                        null),
                assignments);
    }

    private String title() {
        int drawn = random.nextInt(100);
        return drawn < 25 ? "Pr" : drawn < 80 ? "Dr" : drawn < 91 ? "M." : "Mme";
    }
}

package etudeline.demo;

import etudeline.kit.Folded;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Names as often as people in Senegal bear them, and a username for each person that nobody else has. */
final class Names {

    /** A name as the files have it. */
    record Weight(String name, int weight) {}

    private final Weighted<Weight> given = read("given_names.csv");
    private final Weighted<Weight> family = read("family_names.csv");
    private final Map<String, Integer> taken = new HashMap<>();

    Names(Collection<String> usernames) {
        usernames.forEach(username -> taken.put(username, 1));
    }

    private static Weighted<Weight> read(String file) {
        return new Weighted<>(
                Csv.read(file).stream()
                        .map(row -> new Weight(row.text("name"), row.number("weight")))
                        .toList(),
                Weight::weight);
    }

    String given(RandomGenerator random) {
        return given.draw(random).name();
    }

    String family(RandomGenerator random) {
        return family.draw(random).name();
    }

    /** "fatou.ndiaye", and for the next one of that name "fatou.ndiaye2". */
    String username(String givenName, String familyName) {
        String plain = letters(givenName) + "." + letters(familyName);
        int bearers = taken.merge(plain, 1, Integer::sum);
        return bearers == 1 ? plain : plain + bearers;
    }

    private static String letters(String name) {
        return Folded.of(name).replaceAll("[^a-z0-9]", "");
    }
}

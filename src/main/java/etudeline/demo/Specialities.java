package etudeline.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What professors of a field call their speciality. */
final class Specialities {

    private Specialities() {}

    /** The names, by field. */
    static Map<String, List<String>> read() {
        return Csv.read("specialities.csv").stream()
                .collect(Collectors.groupingBy(
                        row -> row.text("field"), Collectors.mapping(row -> row.text("name"), Collectors.toList())));
    }
}

package etudeline.kit;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where the words of rows are searched, apart from the rows themselves: one entity (alias {@code t}) with the same id for
 * each, in which some attributes of the row stand as well.
 *
 * @param entity its name
 * @param condition HQL over {@code t} that leaves the texts of such rows alone
 * @param attributes which of the row's it has, of the same name
 * @param partedBy the attribute by whose values they are kept in parts
 * @param bounds where the second part begins and each one after it
 */
record TextsApart(String entity, String condition, Set<String> attributes, String partedBy, List<String> bounds) {

    private static final Pattern ATTRIBUTE = Pattern.compile("\\br\\.(\\w+)");

    TextsApart {
        attributes = Set.copyOf(attributes);
        bounds = List.copyOf(bounds);
    }

    /** Whether these predicates over {@code r} ask for nothing that is not here. */
    boolean answer(List<String> predicates) {
        return predicates.stream()
                .allMatch(predicate -> predicate.contains("r.")
                        && ATTRIBUTE
                                .matcher(predicate)
                                .results()
                                .allMatch(found -> attributes.contains(found.group(1))));
    }

    /** Whether the texts can be sorted so by themselves. */
    boolean sort(List<SortKey> keys) {
        return keys.stream().map(SortKey::attribute).allMatch(attributes::contains);
    }

    /** Whether those of one part come before those of the next when sorted so. */
    boolean inParts(List<SortKey> keys) {
        return sort(keys) && keys.getFirst().attribute().equals(partedBy);
    }

    /** What leaves each of the parts alone, over {@code r}, in that order. */
    List<String> parts(boolean ascending) {
        List<String> parts = IntStream.rangeClosed(0, bounds.size())
                .mapToObj(part -> Stream.of(
                                part == 0 ? "" : "r." + partedBy + " >= '" + bounds.get(part - 1) + "'",
                                part == bounds.size() ? "" : "r." + partedBy + " < '" + bounds.get(part) + "'")
                        .filter(side -> !side.isEmpty())
                        .collect(Collectors.joining(" and ")))
                .toList();
        return ascending ? parts : parts.reversed();
    }

    /** Texts alone, to which the predicates over {@code r} are put. */
    String alone(List<String> predicates) {
        return " from " + entity + " t where " + all(predicates.stream().map(TextsApart::ofText));
    }

    /**
     * Texts with their rows.
     *
     * @param row the rows' entity
     */
    String withRows(String row, List<String> sought, List<String> others) {
        return " from " + entity + " t join " + row + " r on r.id = t.id where "
                + all(Stream.concat(sought.stream().map(TextsApart::ofText), others.stream()));
    }

    private String all(Stream<String> predicates) {
        return String.join(
                " and ", Stream.concat(Stream.of(condition), predicates).toList());
    }

    private static String ofText(String predicate) {
        return ATTRIBUTE.matcher(predicate).replaceAll("t.$1");
    }
}

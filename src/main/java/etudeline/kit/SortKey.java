package etudeline.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;

/** One of the attributes that rows are sorted by; the last one is the id, so that no two rows are level. */
record SortKey(String attribute, boolean ascending) {

    /** What that sort comes to for such rows; unsorted: the usual one. */
    static List<SortKey> of(RowShape<?> shape, Sort sort) {
        List<SortKey> keys = new ArrayList<>();
        boolean ascending = true;
        if (sort.isUnsorted()) {
            shape.sort("").forEach(attribute -> keys.add(new SortKey(attribute, true)));
        }
        for (Sort.Order order : sort) {
            ascending = order.isAscending();
            for (String attribute : shape.sort(order.getProperty())) {
                if (keys.stream().noneMatch(key -> key.attribute().equals(attribute))) {
                    keys.add(new SortKey(attribute, ascending));
                }
            }
        }
        if (keys.stream().noneMatch(key -> key.attribute().equals("id"))) {
            keys.add(new SortKey("id", ascending));
        }
        return keys;
    }

    static List<SortKey> reversed(List<SortKey> keys) {
        return keys.stream()
                .map(key -> new SortKey(key.attribute(), !key.ascending()))
                .toList();
    }

    /** Whether one comparison of all keys says which of two rows comes first. */
    static boolean allOneWay(List<SortKey> keys) {
        return keys.stream().map(SortKey::ascending).distinct().count() == 1;
    }

    /** As HQL has it after {@code order by}. */
    static String order(List<SortKey> keys, String alias) {
        return keys.stream()
                .map(key -> alias + key.attribute() + (key.ascending() ? "" : " desc"))
                .collect(Collectors.joining(", "));
    }

    /** The attributes, separated by commas. */
    static String list(List<SortKey> keys, String alias) {
        return keys.stream().map(key -> alias + key.attribute()).collect(Collectors.joining(", "));
    }
}

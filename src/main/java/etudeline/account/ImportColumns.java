package etudeline.account;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Which column of a file is which of ours.
 *
 * @param places from 0; what is not there the file does not have
 */
public record ImportColumns(Map<ImportColumn, Integer> places) implements Serializable {

    public ImportColumns {
        places = Map.copyOf(places);
    }

    /** What the names of the columns say; a column of the file is taken once. */
    static ImportColumns guessed(ImportKind kind, List<String> header) {
        List<String> left = new ArrayList<>(header);
        Map<ImportColumn, Integer> places = new EnumMap<>(ImportColumn.class);
        for (ImportColumn column : kind.columns()) {
            int place = column.findIn(left);
            if (place >= 0) {
                places.put(column, place);
                left.set(place, "");
            }
        }
        return new ImportColumns(places);
    }

    /** Those without which the file is of no use, and which it does not have. */
    public List<ImportColumn> missing(ImportKind kind) {
        return kind.columns().stream()
                .filter(column -> kind.needs(column) && !places.containsKey(column))
                .toList();
    }

    boolean fits(ImportKind kind, int width) {
        return kind.columns().containsAll(places.keySet())
                && places.values().stream().allMatch(place -> place >= 0 && place < width)
                && places.values().stream().distinct().count() == places.size();
    }
}

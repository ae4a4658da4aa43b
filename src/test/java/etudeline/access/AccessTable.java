package etudeline.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A table of rights as it is written down for people: one row for each thing to ask for, one column for each caller. */
final class AccessTable {

    private final Map<String, Map<Caller, String>> rows = new LinkedHashMap<>();

    private AccessTable() {}

    /** Reads all tables of a Markdown file beside this class; each must have a column for every caller. */
    static AccessTable read(String name) {
        AccessTable table = new AccessTable();
        List<Caller> columns = List.of();
        for (String line : lines(name)) {
            if (!line.startsWith("|")) {
                columns = List.of();
            } else if (columns.isEmpty()) {
                columns = cells(line).stream().skip(1).map(Caller::named).toList();
                requireAll(columns, name);
            } else if (!line.startsWith("|-")) {
                table.add(cells(line), columns);
            }
        }
        return table;
    }

    private static void requireAll(List<Caller> columns, String name) {
        if (!EnumSet.copyOf(columns).equals(EnumSet.allOf(Caller.class))) {
            throw new IllegalStateException("A table of " + name + " has no column for some caller: " + columns);
        }
    }

    private void add(List<String> cells, List<Caller> columns) {
        String row = cells.getFirst();
        if (cells.size() != columns.size() + 1 || cells.contains("")) {
            throw new IllegalStateException("The row \"" + row + "\" says nothing for some caller");
        }
        Map<Caller, String> answers = new EnumMap<>(Caller.class);
        for (int column = 0; column < columns.size(); column++) {
            answers.put(columns.get(column), cells.get(column + 1));
        }
        if (rows.put(row, answers) != null) {
            throw new IllegalStateException("There are two rows \"" + row + "\"");
        }
    }

    private static List<String> cells(String line) {
        String inside = line.strip().replaceAll("^\\||\\|$", "");
        return Arrays.stream(inside.split("\\|", -1))
                .map(cell -> cell.strip().replace("`", ""))
                .toList();
    }

    private static List<String> lines(String name) {
        try (InputStream file = Objects.requireNonNull(AccessTable.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Set<String> rows() {
        return rows.keySet();
    }

    /** What the table says; the row must be one of its. */
    String says(String row, Caller caller) {
        return Objects.requireNonNull(Objects.requireNonNull(rows.get(row), row).get(caller));
    }
}

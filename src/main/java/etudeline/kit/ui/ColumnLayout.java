package etudeline.kit.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a person likes the columns of a list: their order, which are shown, how wide. Kept as {@code nom:180,-email,niveau}:
 * hidden ones have a minus, a width is in pixels.
 */
record ColumnLayout(List<Entry> entries) {

    private static final int NARROWEST = 48;
    private static final int WIDEST = 1200;

    /** One column; 0 wide: as wide as it usually is. */
    record Entry(String column, boolean shown, int width) {

        private String kept() {
            return (shown ? "" : "-") + column + (width == 0 ? "" : ":" + width);
        }
    }

    /** What was kept, as far as it can be read. */
    static ColumnLayout of(String kept) {
        return new ColumnLayout(Arrays.stream(kept.split(","))
                .filter(part -> part.matches("-?[a-z-]+(:\\d{1,5})?"))
                .map(ColumnLayout::entry)
                .toList());
    }

    private static Entry entry(String part) {
        boolean shown = !part.startsWith("-");
        String[] parts = (shown ? part : part.substring(1)).split(":", 2);
        int width = parts.length < 2 ? 0 : Math.clamp(Integer.parseInt(parts[1]), NARROWEST, WIDEST);
        return new Entry(parts[0], shown, width);
    }

    String kept() {
        return entries.stream().map(Entry::kept).collect(Collectors.joining(","));
    }

    /** The same with that column moved by so many places, as far as there are any. */
    ColumnLayout moved(String column, int places) {
        List<Entry> order = new ArrayList<>(entries);
        int from = index(column);
        int to = Math.clamp(from + (long) places, 0, order.size() - 1);
        order.add(to, order.remove(from));
        return new ColumnLayout(order);
    }

    ColumnLayout with(String column, boolean shown) {
        return new ColumnLayout(entries.stream()
                .map(entry -> entry.column().equals(column) ? new Entry(column, shown, entry.width()) : entry)
                .toList());
    }

    private int index(String column) {
        return entries.stream().map(Entry::column).toList().indexOf(column);
    }
}

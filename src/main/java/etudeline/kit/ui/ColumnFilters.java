package etudeline.kit.ui;

import etudeline.kit.Condition.Kind;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;

/** Declares the columns that a list can be narrowed down by, beside its usual filters; named as the service names them. */
public final class ColumnFilters {

    private final Consumer<ColumnFilter> offer;

    ColumnFilters(Consumer<ColumnFilter> offer) {
        this.offer = offer;
    }

    /** By letters of a text that every row has. */
    public ColumnFilters text(String name, String label) {
        return add(name, label, Kind.TEXT, false, ZoneOffset.UTC);
    }

    /** By letters of a text, or by its being there or not. */
    public ColumnFilters optionalText(String name, String label) {
        return add(name, label, Kind.TEXT, true, ZoneOffset.UTC);
    }

    /** By the day of something that happened to every row, as that time zone has it. */
    public ColumnFilters day(String name, String label, ZoneId zone) {
        return add(name, label, Kind.DAY, false, zone);
    }

    /** By the day of something, or by its having happened or not. */
    public ColumnFilters optionalDay(String name, String label, ZoneId zone) {
        return add(name, label, Kind.DAY, true, zone);
    }

    private ColumnFilters add(String name, String label, Kind kind, boolean mayBeEmpty, ZoneId zone) {
        offer.accept(new ColumnFilter(name, label, kind, mayBeEmpty, _ -> List.of(), zone));
        return this;
    }
}

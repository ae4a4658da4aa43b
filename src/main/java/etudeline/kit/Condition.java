package etudeline.kit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a column of a list must hold, as its filter says it. In an address: {@code ~dia} contains, {@code dia} is, {@code L1,L2}
 * is one of, {@code 2026-09-01..2026-10-31} is from one day to another (either may be missing), {@code *} is filled in; an
 * exclamation mark before any of these turns it round.
 */
public sealed interface Condition {

    /** What kind of values a column has. */
    enum Kind {
        TEXT,
        CHOICE,
        DAY
    }

    /** Whether it is turned round. */
    boolean not();

    /** Holds these letters somewhere, whatever case and accents. */
    record Contains(String text, boolean not) implements Condition {}

    /** Is this, whatever case and accents. */
    record Is(String text, boolean not) implements Condition {}

    /** Is one of these, as the address has them. */
    record OneOf(List<String> values, boolean not) implements Condition {

        public OneOf {
            values = List.copyOf(values);
        }
    }

    /** Is anything at all. */
    record Filled(boolean not) implements Condition {}

    /** Lies on one of these days, the last one included, as that time zone has them. */
    record Days(@Nullable LocalDate from, @Nullable LocalDate to, ZoneId zone, boolean not) implements Condition {}

    /** What an address says; empty when it says nothing that such a column understands. */
    static Optional<Condition> parse(Kind kind, String address, ZoneId zone) {
        boolean not = address.startsWith("!");
        String rest = not ? address.substring(1) : address;
        if (rest.isBlank()) {
            return Optional.empty();
        }
        if (rest.equals("*")) {
            return Optional.of(new Filled(not));
        }
        return switch (kind) {
            case TEXT -> text(rest, not);
            case CHOICE -> {
                List<String> values = Arrays.stream(rest.split(","))
                        .filter(value -> !value.isBlank())
                        .toList();
                yield values.isEmpty() ? Optional.empty() : Optional.of(new OneOf(values, not));
            }
            case DAY -> days(rest, zone, not);
        };
    }

    private static Optional<Condition> text(String rest, boolean not) {
        boolean contains = rest.startsWith("~");
        String text = (contains ? rest.substring(1) : rest).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(contains ? new Contains(text, not) : new Is(text, not));
    }

    private static Optional<Condition> days(String rest, ZoneId zone, boolean not) {
        int dots = rest.indexOf("..");
        try {
            if (dots < 0) {
                LocalDate day = LocalDate.parse(rest);
                return Optional.of(new Days(day, day, zone, not));
            }
            LocalDate from = day(rest.substring(0, dots));
            LocalDate to = day(rest.substring(dots + 2));
            return from == null && to == null ? Optional.empty() : Optional.of(new Days(from, to, zone, not));
        } catch (DateTimeParseException unknown) {
            return Optional.empty();
        }
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    /** As an address has it. */
    default String address() {
        String rest = switch (this) {
            case Contains(String text, boolean _) -> "~" + text;
            case Is(String text, boolean _) -> text;
            case OneOf(List<String> values, boolean _) -> values.stream().collect(Collectors.joining(","));
            case Filled _ -> "*";
            case Days(LocalDate from, LocalDate to, ZoneId _, boolean _) ->
                (from == null ? "" : from) + ".." + (to == null ? "" : to);
        };
        return (not() ? "!" : "") + rest;
    }
}

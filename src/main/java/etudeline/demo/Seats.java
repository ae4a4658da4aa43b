package etudeline.demo;

import etudeline.demo.Person.Seat;
import etudeline.demo.Structure.Programme;
import etudeline.kit.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** So many students at each level of each programme, as the weights say: they are numbered from 0, place by place. */
final class Seats {

    /** Numbers from the first one, the last left out. */
    record Range(int from, int to) {

        boolean isEmpty() {
            return from == to;
        }
    }

    private record Part(Seat seat, double share) {}

    private final NavigableMap<Integer, Seat> starts = new TreeMap<>();
    private final Map<Seat, Range> ranges = new HashMap<>();

    Seats(List<Programme> programmes, int students) {
        List<Part> parts = new ArrayList<>();
        for (Programme programme : programmes) {
            double all = programme.levels().stream().mapToInt(Seats::weight).sum();
            for (Level level : programme.levels()) {
                parts.add(new Part(new Seat(programme, level), programme.share() * weight(level) / all));
            }
        }
        int[] shares = new Weighted<>(parts, Part::share).shares(students);
        int start = 0;
        for (int at = 0; at < shares.length; at++) {
            if (shares[at] > 0) {
                starts.put(start, parts.get(at).seat());
            }
            ranges.put(parts.get(at).seat(), new Range(start, start + shares[at]));
            start += shares[at];
        }
    }

    /** Few get to the end of their studies. */
    private static int weight(Level level) {
        return switch (level) {
            case L1 -> 35;
            case L2 -> 25;
            case L3 -> 20;
            case M1 -> 12;
            case M2 -> 8;
            case BTS1 -> 40;
            case BTS2 -> 30;
            case BTS3 -> 16;
            case BTS4 -> 14;
        };
    }

    Seat of(int student) {
        return starts.floorEntry(student).getValue();
    }

    /** Those who may read what is published there: the level's students and the higher ones'. */
    Range readers(Programme programme, Level level) {
        Range lowest = range(programme, level);
        return new Range(lowest.from(), range(programme, programme.highest()).to());
    }

    private Range range(Programme programme, Level level) {
        return ranges.getOrDefault(new Seat(programme, level), new Range(0, 0));
    }
}

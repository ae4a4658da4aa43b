package etudeline.kit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A year of study (niveau). The code is stored: within a ladder it grows with the level, so "this level and below" is one range. */
public enum Level {
    L1(1),
    L2(2),
    L3(3),
    M1(4),
    M2(5),
    BTS1(11),
    BTS2(12),
    BTS3(13),
    BTS4(14);

    private final int code;

    Level(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public Ladder ladder() {
        return code < 10 ? Ladder.LMD : Ladder.BTS;
    }

    /** What a student of this level may read: this level and the lower ones of its ladder, own level first. */
    public List<Level> andBelow() {
        return ladder().levels().reversed().stream()
                .filter(level -> level.code <= code)
                .toList();
    }

    public boolean reads(Level chapterLevel) {
        return chapterLevel.ladder() == ladder() && chapterLevel.code <= code;
    }

    public static Level ofCode(int code) {
        return Arrays.stream(values())
                .filter(level -> level.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No level has the code " + code));
    }

    /** The level of that name in any case, such as "L2" or "bts1". */
    public static Optional<Level> named(String name) {
        return Arrays.stream(values())
                .filter(level -> level.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }
}

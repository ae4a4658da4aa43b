package etudeline.kit;

import java.util.Arrays;
import java.util.List;

/** The two ways up: a student never reads across from one to the other (rule 1). */
public enum Ladder {
    LMD,
    BTS;

    /** Its levels, lowest first. */
    public List<Level> levels() {
        return Arrays.stream(Level.values())
                .filter(level -> level.ladder() == this)
                .toList();
    }

    public Level lowest() {
        return this == LMD ? Level.L1 : Level.BTS1;
    }
}

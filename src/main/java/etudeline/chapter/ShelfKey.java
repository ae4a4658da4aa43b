package etudeline.chapter;

import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;

/** Whose shelf: all students of a level of a programme have the same. */
record ShelfKey(ProgrammeId programme, Level level) {

    static ShelfKey of(String text) {
        int slash = text.indexOf('/');
        return new ShelfKey(
                new ProgrammeId(Long.parseLong(text.substring(0, slash))), Level.valueOf(text.substring(slash + 1)));
    }

    @Override
    public String toString() {
        return programme + "/" + level;
    }
}

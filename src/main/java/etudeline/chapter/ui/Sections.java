package etudeline.chapter.ui;

import etudeline.chapter.SectionKind;
import etudeline.kit.ui.Icon;

/** What the three sections are called, and look like. */
final class Sections {

    private Sections() {}

    /** Translation key of its name. */
    static String key(SectionKind kind) {
        return switch (kind) {
            case LESSON -> "chapter.lesson";
            case EXERCISE -> "chapter.exercises";
            case SOLUTION -> "chapter.solutions";
        };
    }

    static Icon icon(SectionKind kind) {
        return switch (kind) {
            case LESSON -> Icon.BOOK_OPEN;
            case EXERCISE -> Icon.PENCIL_RULER;
            case SOLUTION -> Icon.CIRCLE_CHECK_BIG;
        };
    }
}

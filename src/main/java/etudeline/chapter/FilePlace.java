package etudeline.chapter;

/** Where in a chapter a file is: attached to a section, or led to by a text, as an image is. */
enum FilePlace {
    LESSON,
    EXERCISE,
    SOLUTION,
    IMAGE,
    /** Only the text of the solutions leads to it: for whoever sees these. */
    SOLUTION_IMAGE;

    boolean isAttached() {
        return this != IMAGE && this != SOLUTION_IMAGE;
    }

    static FilePlace attachedTo(SectionKind section) {
        return valueOf(section.name());
    }
}

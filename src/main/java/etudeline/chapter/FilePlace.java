package etudeline.chapter;

/** Where in a chapter a file is: attached to a section, or an image inside a text. */
enum FilePlace {
    LESSON,
    EXERCISE,
    SOLUTION,
    IMAGE;

    static FilePlace attachedTo(SectionKind section) {
        return valueOf(section.name());
    }
}

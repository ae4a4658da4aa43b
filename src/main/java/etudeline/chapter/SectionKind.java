package etudeline.chapter;

/** The three parts of a chapter: Cours, Exercices, Solutions. */
public enum SectionKind {
    LESSON("cours"),
    EXERCISE("exercices"),
    SOLUTION("solutions");

    private final String anchor;

    SectionKind(String anchor) {
        this.anchor = anchor;
    }

    /** Where it begins on a page, and what the ids of its headings begin with. */
    public String anchor() {
        return anchor;
    }
}

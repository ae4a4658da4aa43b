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

    /** What the ids in a section's text begin with; addresses of headings are made of it. */
    String anchor() {
        return anchor;
    }
}

package etudeline.chapter;

/** The three parts of a chapter: Cours, Exercices, Solutions. */
public enum SectionKind {
    LESSON,
    EXERCISE,
    SOLUTION
}

package etudeline.chapter;

/** When students are to see the solutions of a chapter, as its writer chooses it. */
public enum SolutionsTime {
    WITH_THE_REST,
    AT_A_DATE,
    BY_HAND
}

package etudeline.account;

/** What a line of an imported file comes to. */
public enum ImportOutcome {
    /** Nobody has this matricule yet: an account is made. */
    NEW,
    /** Somebody has it, with other values: they are taken over where the line is ticked. */
    CHANGE,
    /** Somebody has it, with these very values. */
    SAME,
    /** Cannot be taken, for a reason that stands beside it. */
    BAD
}

package etudeline.setting;

/** What a student who has registered may do at once (rule 2). */
public enum Registration {
    /** Everything. */
    OPEN,
    /** Sign in and wait until an administrator confirms the place. */
    APPROVAL
}

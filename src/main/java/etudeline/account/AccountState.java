package etudeline.account;

/** Whether a person may sign in, and how far. */
public enum AccountState {
    ACTIVE,
    /** A student whose place an administrator has not confirmed yet (rule 2): may sign in, sees nothing. */
    PENDING,
    DEACTIVATED
}

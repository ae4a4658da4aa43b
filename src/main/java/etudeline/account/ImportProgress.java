package etudeline.account;

/** How far an imported file is. */
public enum ImportProgress {
    /** It is not known which of its columns is which. */
    COLUMNS,
    /** Each line has its outcome; nothing has been brought in. */
    READY,
    RUNNING,
    /** By a person, or broken off; it can be taken up again. */
    STOPPED,
    DONE
}

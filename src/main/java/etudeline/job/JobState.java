package etudeline.job;

/** Where a pass over a job's rows stands. */
public enum JobState {
    /** Asked for, taken up by no node yet. */
    WAITING,
    RUNNING,
    /** Ends with the chunk that is being worked at. */
    STOPPING,
    /** Ended by a person; can go on. */
    STOPPED,
    /** Ended by failures; can go on. */
    FAILED,
    /** At the end of its rows. */
    DONE;

    public boolean isOpen() {
        return this == WAITING || this == RUNNING || this == STOPPING;
    }
}

package etudeline.job;

/** Each job does its work once, and may be undone once; both ways stop, resume and fail alike. */
public enum JobPass {
    WORK,
    UNDO
}

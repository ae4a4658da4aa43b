package etudeline.cluster;

/** What can befall a node. */
public enum Fault {
    /** SIGKILL; then started again. */
    KILLED,
    /** SIGSTOP; it goes on later and knows nothing of it. */
    STOPPED,
    /** Its connections to the database are cut, and new ones refused. */
    CUT,
    /** Its connections to the database carry nothing, and carry it later. */
    SILENT,
    /** Hints are lost, those that come and those that go. */
    DEAF,
    /** No other node reaches it; the database does. Only where there are wires. */
    ALONE
}

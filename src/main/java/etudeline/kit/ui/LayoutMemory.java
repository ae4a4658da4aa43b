package etudeline.kit.ui;

/** Keeps how the signed-in person likes a list, for every device. */
public interface LayoutMemory {

    /** What was kept of that list; empty for nothing. */
    String of(String list);

    /** Keeps it; empty forgets it. */
    void keep(String list, String layout);
}

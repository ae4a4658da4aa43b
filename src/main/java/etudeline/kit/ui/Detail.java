package etudeline.kit.ui;

/** Something open beside a list that may hold unsaved work. */
public interface Detail {

    /** Does the work at once or after the person agreed to lose what was typed. */
    void whenFree(Runnable work);

    /** What it shows has been saved elsewhere on the page: shown as it is now, unless something was typed here. */
    default void reread() {}

    /** The browser keeps under that name what is typed there. */
    void keepAs(String name);
}

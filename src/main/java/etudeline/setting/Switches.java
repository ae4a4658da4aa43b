package etudeline.setting;

/**
 * The switches of one university.
 *
 * @param downloads whether its students may download files (rule 6)
 * @param version goes back with an edit; 0 while nothing was ever changed
 */
public record Switches(Registration registration, boolean downloads, int version) {

    static final Switches DEFAULT = new Switches(Registration.OPEN, true, 0);
}

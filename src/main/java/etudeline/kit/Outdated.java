package etudeline.kit;

/** An edit was made on a copy that has been changed since: nothing was written (rule 12). */
public class Outdated extends RuntimeException {

    public Outdated(String what, long id, int version) {
        super(what + " " + id + " is no longer at version " + version);
    }

    public Outdated(Throwable cause) {
        super("Changed meanwhile", cause);
    }
}

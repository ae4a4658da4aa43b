package etudeline.kit;

/** There is no such thing, or it belongs to somebody whose things the caller may not know of: 404 either way. */
public class Missing extends RuntimeException {

    public Missing(String what, Object id) {
        super("No " + what + " " + id + " for this caller");
    }
}

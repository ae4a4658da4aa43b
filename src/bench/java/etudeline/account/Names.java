package etudeline.account;

import java.util.function.Function;

/** What a node does every few minutes with the names of its people. */
public final class Names {

    private Names() {}

    /** Learns them now; {@code services} finds the node's own. */
    public static void learn(Function<Class<?>, Object> services) {
        ((KnownNames) services.apply(KnownNames.class)).learn();
    }
}

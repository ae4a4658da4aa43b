package etudeline.account;

import java.util.function.Function;

/** Has a node learn the names of its people now, which it does every few minutes. */
public final class Names {

    private Names() {}

    /** @param services finds the node's own */
    public static void learn(Function<Class<?>, Object> services) {
        ((KnownNames) services.apply(KnownNames.class)).learn();
    }
}

package etudeline.job;

import java.io.Serializable;
import java.util.List;

/** A text that is kept and read later, by people of any language: the key of its translation and what it names. */
public record Words(String key, List<String> arguments) implements Serializable {

    public Words {
        arguments = List.copyOf(arguments);
    }

    public static Words of(String key, String... arguments) {
        return new Words(key, List.of(arguments));
    }
}

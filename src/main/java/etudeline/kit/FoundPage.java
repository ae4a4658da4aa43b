package etudeline.kit;

import java.util.List;
import java.util.function.Function;

/**
 * Some of what was found, best first.
 *
 * @param total of all that was looked at
 * @param bounded there may be more than were looked at
 * @param alike nothing has just these words; these have similar ones
 */
public record FoundPage<F>(List<F> found, int total, boolean bounded, boolean alike) {

    public static <F> FoundPage<F> none() {
        return new FoundPage<>(List.of(), 0, false, false);
    }

    public <T> FoundPage<T> mapped(Function<F, T> as) {
        return new FoundPage<>(found.stream().map(as).toList(), total, bounded, alike);
    }
}

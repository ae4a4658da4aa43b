package etudeline.chapter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is chosen of the solutions of a chapter that is not there yet.
 *
 * @param at the date, also while another time is chosen; null while there is none
 */
public record SolutionsChoice(SolutionsTime time, @Nullable Instant at) {

    public static final SolutionsChoice NONE = new SolutionsChoice(SolutionsTime.WITH_THE_REST, null);
}

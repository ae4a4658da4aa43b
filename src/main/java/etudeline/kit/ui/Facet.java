package etudeline.kit.ui;

import java.util.List;
import java.util.function.Function;

/**
 * A filter with a list of choices.
 *
 * @param name in the address, named as the column: "ufr"
 * @param label in the words of the person
 * @param all what stands there while nothing is chosen: "Toutes"
 * @param choices what can be chosen as the other filters stand; none: it waits for another filter
 */
record Facet(String name, String label, String all, Function<ListState, List<Choice<String>>> choices) {}

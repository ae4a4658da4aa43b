package etudeline.kit.ui;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What is asked about a row of which cells are edited, once a colleague was faster.
 *
 * @param name how the row is called
 * @param now the row as it is saved; {@link etudeline.kit.Missing} when it is gone
 * @param lastChange who changed it last, as far as the person may know
 */
public record EditableRows<R>(
        Function<R, String> name, UnaryOperator<R> now, Function<R, Optional<LastChange>> lastChange) {}

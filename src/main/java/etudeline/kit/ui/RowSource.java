package etudeline.kit.ui;

import etudeline.kit.Total;
import etudeline.kit.Window;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Where a list's rows come from: two methods of a service.
 *
 * @param name of the list in the metrics
 * @param id what stays the same of a row when it is edited
 * @param rows the rows of a filter at a window, sorted by names that the service offers
 * @param total how many rows the filter has, as far as it is known at once
 */
public record RowSource<R, F>(
        String name, Function<R, ?> id, BiFunction<F, Window, List<R>> rows, Function<F, Total> total) {}

package etudeline.kit.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which rows of a list are ticked: some, or all that it shows with some taken out. Millions are ticked as cheaply as three.
 *
 * @param <R> a row
 */
public final class Ticks<R> {

    private final LazyGrid<R, ?> grid;
    private final Function<R, ?> id;
    private final Runnable changed;
    private final Checkbox head = new Checkbox();
    private final Set<Object> named = new HashSet<>();
    private boolean all;

    /** Puts the boxes before the columns; {@code changed} is called when other rows are ticked. */
    Ticks(LazyGrid<R, ?> grid, Function<R, ?> id, Function<R, String> name, Runnable changed) {
        this.grid = grid;
        this.id = id;
        this.changed = changed;
        head.setAriaLabel(T.of("kit.bulk.tickAll"));
        head.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                tickAll(!all || !named.isEmpty());
            }
        });
        grid.addColumn(Cells.tick(name, this::isTicked, this::toggle))
                .setHeader(head)
                .setWidth("44px")
                .setFlexGrow(0)
                .setFrozen(true);
        grid.setPartNameGenerator(row -> isTicked(row) ? "ticked" : null);
    }

    /** Whether all that the list shows are meant, but for those named. */
    public boolean all() {
        return all;
    }

    /** The ids of those ticked one by one, or taken out of all. */
    public <I> Set<I> named(Class<I> type) {
        return named.stream().map(type::cast).collect(Collectors.toSet());
    }

    public int count() {
        return all ? grid.total() - named.size() : named.size();
    }

    private boolean isTicked(R row) {
        return all != named.contains(id.apply(row));
    }

    private void toggle(R row) {
        Object key = id.apply(row);
        if (!named.remove(key)) {
            named.add(key);
        }
        grid.getDataProvider().refreshItem(row);
        tell();
    }

    void tickAll(boolean wanted) {
        all = wanted;
        named.clear();
        grid.getDataCommunicator().reset();
        tell();
    }

    public void clear() {
        if (all || !named.isEmpty()) {
            tickAll(false);
        }
    }

    private void tell() {
        int ticked = count();
        head.setValue(ticked > 0 && all && named.isEmpty());
        head.setIndeterminate(ticked > 0 && !head.getValue());
        changed.run();
    }
}

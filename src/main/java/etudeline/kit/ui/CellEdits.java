package etudeline.kit.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableFunction;
import etudeline.kit.DatabaseAway;
import etudeline.kit.Missing;
import etudeline.kit.Outdated;
import etudeline.kit.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Cells of a list that are edited where they stand. The browser makes the field; here stays the row as the person saw it when
 * the editing began, so that what a colleague has saved meanwhile is not overwritten (rule 12).
 *
 * @param <R> a row, a record
 */
@Tag("el-cells")
@JsModule("./el-cells.ts")
public final class CellEdits<R> extends HtmlContainer {

    private static final Logger log = LoggerFactory.getLogger(CellEdits.class);

    /** What the browser has to know of a column. */
    record Shape(String name, String label, int most, List<Choice<String>> choices) {}

    private record Editing<R>(R seen, EditableCell<R> cell, String label) {}

    private final LazyGrid<R, ?> grid;
    private final Map<String, EditableCell<R>> cells = new HashMap<>();
    private final CellConflict conflict = new CellConflict();
    private EditableRows<R> rows = new EditableRows<>(Object::toString, row -> row, _ -> Optional.empty());
    private Runnable gone = () -> {};
    private Consumer<Object> saved = _ -> {};
    private @Nullable Editing<R> editing;
    private @Nullable Object outdated;

    CellEdits(LazyGrid<R, ?> grid) {
        this.grid = grid;
        getElement().setAttribute("hint", T.of("kit.cell.hint"));
        add(conflict);
    }

    /** Says what is asked about a row; to be called after rows are made tickable. */
    CellEdits<R> of(EditableRows<R> asked) {
        rows = asked;
        SerializableFunction<R, String> others = grid.getPartNameGenerator();
        grid.setPartNameGenerator(row -> parts(others == null ? null : others.apply(row), row));
        return this;
    }

    private @Nullable String parts(@Nullable String others, R row) {
        if (outdated == null || !outdated.equals(grid.rows().getId(row))) {
            return others;
        }
        return others == null ? "outdated" : others + " outdated";
    }

    /** Called when a row is found to be gone. */
    void whenGone(Runnable refresh) {
        gone = refresh;
    }

    /** Gets the id of a row of which a cell has been saved. */
    void whenSaved(Consumer<Object> listener) {
        saved = listener;
    }

    /** Lets the cells of the column with that name be edited. */
    public CellEdits<R> cell(String name, EditableCell<R> cell) {
        Column<R> column = Objects.requireNonNull(grid.getColumnByKey(name), name);
        cells.put(name, cell);
        if (!(column.getRenderer() instanceof LitRenderer)) {
            // Drawn as a plain text, what the browser puts into a cell would be written over.
            Cells<R> drawn = new Cells<>();
            drawn.in(column).setRenderer(drawn.text(grid.arranged().text(name)));
        }
        column.getElement()
                .setPropertyBean("editable", new Shape(name, grid.arranged().label(name), cell.most(), cell.choices()));
        return this;
    }

    /** The person begins; the text to be edited, or null when another matter is to be settled first. */
    @ClientCallable
    @Nullable
    String begin(String key, String name) {
        R row = grid.getDataCommunicator().getKeyMapper().get(key);
        EditableCell<R> cell = cells.get(name);
        if (row == null || cell == null || conflict.isOpen()) {
            return null;
        }
        editing = new Editing<>(row, cell, grid.arranged().label(name));
        return cell.of(row);
    }

    /** The person has done; what is wrong with the text, or null when the field has served. */
    @ClientCallable
    @Nullable
    String save(String text) {
        Editing<R> now = editing;
        if (now == null || now.cell().of(now.seen()).equals(text.strip())) {
            return null;
        }
        String problem = save(now, text);
        if (problem == null) {
            editing = null;
        }
        return problem;
    }

    private @Nullable String save(Editing<R> now, String text) {
        try {
            showSaved(now.cell().save().save(now.seen(), text));
            return null;
        } catch (Refused refused) {
            return words(refused, now.cell());
        } catch (Outdated faster) {
            ask(now, text);
            return null;
        } catch (Missing deleted) {
            showGone(now, text);
            return null;
        } catch (DataAccessException | TransactionException failure) {
            DatabaseAway.orThrow(failure, log, "Cell not saved");
            return T.of("kit.notSaved");
        }
    }

    /** Of the cell alone, unless it is something else that is wrong. */
    private static String words(Refused refused, EditableCell<?> cell) {
        List<Refused.Problem> own = refused.problems().stream()
                .filter(problem -> problem.field().equals(cell.field()))
                .toList();
        return (own.isEmpty() ? refused.problems() : own).stream().map(T::of).collect(Collectors.joining(" "));
    }

    /** Where it stands, even if it would be sorted elsewhere by now. */
    private void show(R row) {
        grid.rows().changed();
        grid.getDataProvider().refreshItem(row);
    }

    private void showSaved(R row) {
        show(row);
        saved.accept(grid.rows().getId(row));
    }

    private void ask(Editing<R> mine, String text) {
        try {
            R saved = rows.now().apply(mine.seen());
            EditableCell<R> cell = mine.cell();
            if (cell.of(saved).equals(text.strip())) {
                settle(saved);
                return;
            }
            outdated = grid.rows().getId(saved);
            show(saved);
            Editing<R> current = new Editing<>(saved, cell, mine.label());
            String theirs = cell.inWords(cell.of(saved));
            String typed = cell.inWords(text);
            conflict.show(
                    rows.lastChange().apply(saved),
                    T.of("kit.cell.both", rows.name().apply(saved), mine.label(), theirs, typed),
                    Buttons.plain(T.of("kit.conflict.take", theirs), () -> decide(saved)),
                    Buttons.plain(T.of("kit.conflict.keep", typed), () -> write(current, text)));
        } catch (Missing deleted) {
            showGone(mine, text);
        }
    }

    /** Once more, against what is saved by now. */
    private void write(Editing<R> current, String text) {
        try {
            decide(current.cell().save().save(current.seen(), text));
        } catch (Outdated fasterAgain) {
            ask(current, text);
        } catch (Refused refused) {
            conflict.refuse(words(refused, current.cell()));
        } catch (Missing deleted) {
            showGone(current, text);
        } catch (DataAccessException | TransactionException failure) {
            DatabaseAway.orThrow(failure, log, "Cell not saved");
            conflict.refuse(T.of("kit.notSaved"));
        }
    }

    private void settle(R row) {
        outdated = null;
        conflict.close();
        showSaved(row);
    }

    private void decide(R row) {
        settle(row);
        goBack();
    }

    /** To the cell that was edited. */
    private void goBack() {
        getElement().callJsFunction("back");
    }

    private void showGone(Editing<R> mine, String text) {
        outdated = null;
        conflict.showGone(rows.name().apply(mine.seen()), text, Buttons.plain(T.of("kit.close"), () -> {
            conflict.close();
            goBack();
        }));
        gone.run();
    }
}

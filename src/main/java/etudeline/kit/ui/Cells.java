package etudeline.kit.ui;

import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * How the browser draws the cells of a column of a {@link LazyGrid}: no component per row on the server. A column that is not
 * shown sends nothing.
 */
final class Cells<R> {

    private static final String MARKED =
            "${item.pieces.map((piece, at) => at % 2 ? html`<mark>${piece}</mark>` : piece)}";
    private static final String BADGE = "<span class=\"badge ${item.tone}\">${item.word}</span>";

    /** Of none or one row, so that it sends one property, and nothing where it is not shown. */
    private static final String PHONE_ROW =
            "${item.rows.map(([pieces, line, tone, word]) => html`<div class=\"phone-row\"><div><b>"
                    + MARKED.replace("item.", "") + "</b><span>${line}</span></div>${word ? html`"
                    + BADGE.replace("item.", "") + "` : ''}<el-icon name=\"chevron-right\"></el-icon></div>`)}";

    /**
     * The menu opens where a right click would have it, so that one menu serves both. Opened by a key, it takes the focus, which
     * the menu leaves in the grid.
     */
    private static final String DOTS = """
            <button class="dots" aria-label="${item.label}" aria-haspopup="menu" @click="${e => {
                const dots = e.currentTarget; const box = dots.getBoundingClientRect(); e.stopPropagation();
                dots.dispatchEvent(new MouseEvent('contextmenu',
                    {bubbles: true, composed: true, clientX: box.right, clientY: box.bottom}));
                const until = performance.now() + (e.detail ? 0 : 3000);
                const enter = () => {
                    const item = [...document.querySelectorAll('vaadin-context-menu-item')].find(each => each.checkVisibility());
                    item?.focus();
                    if (document.activeElement !== item && performance.now() < until) requestAnimationFrame(enter);
                };
                if (!e.detail) enter();
            }}"><el-icon name="ellipsis-vertical"></el-icon></button>""";

    /** The row is not opened by it. */
    private static final String TICK = """
            <input type="checkbox" class="tick" aria-label="${item.name}" .checked="${item.ticked}" ?hidden="${item.absent}"
                @click="${e => e.stopPropagation()}" @change="${toggle}">""";

    private static final String PROGRESS = """
            <span class="progress-cell"><span class="progress ${item.moves ? '' : 'over'}"><span style="width: ${item.hundredths}%"></span></span>
                <span>${item.words}</span></span>""";

    private @Nullable Column<R> column;

    /** Draws in that column. */
    Column<R> in(Column<R> drawn) {
        column = drawn;
        return drawn;
    }

    private boolean isInSight() {
        return column != null && column.isVisible();
    }

    ValueProvider<R, String> plain(Function<R, String> text) {
        return row -> isInSight() ? text.apply(row) : "";
    }

    LitRenderer<R> marked(String style, Function<R, List<String>> pieces) {
        return LitRenderer.<R>of("<span class=\"" + style + "\">" + MARKED + "</span>")
                .withProperty("pieces", row -> isInSight() ? pieces.apply(row) : List.of());
    }

    LitRenderer<R> text(Function<R, String> text) {
        return LitRenderer.<R>of("<span>${item.text}</span>")
                .withProperty("text", row -> isInSight() ? text.apply(row) : "");
    }

    LitRenderer<R> badge(Function<R, Badge> badge) {
        return LitRenderer.<R>of(BADGE)
                .withProperty("tone", row -> isInSight() ? badge.apply(row).style() : "")
                .withProperty("word", row -> isInSight() ? badge.apply(row).word() : "");
    }

    LitRenderer<R> phoneRow(Function<R, PhoneRow> value, Function<String, List<String>> pieces) {
        return LitRenderer.<R>of(PHONE_ROW)
                .withProperty("rows", row -> isInSight() ? List.of(parts(value.apply(row), pieces)) : List.of());
    }

    private static List<Object> parts(PhoneRow row, Function<String, List<String>> pieces) {
        return List.of(
                pieces.apply(row.title()),
                row.line(),
                row.badge().map(Badge::style).orElse(""),
                row.badge().map(Badge::word).orElse(""));
    }

    LitRenderer<R> progress(ToIntFunction<R> hundredths, Function<R, String> words, Predicate<R> moves) {
        return LitRenderer.<R>of(PROGRESS)
                .withProperty("moves", row -> isInSight() && moves.test(row))
                .withProperty("hundredths", row -> isInSight() ? hundredths.applyAsInt(row) : 0)
                .withProperty("words", row -> isInSight() ? words.apply(row) : "");
    }

    static <R> LitRenderer<R> tick(Function<R, String> name, Predicate<R> ticked, Consumer<R> toggle) {
        return box(row -> T.of("kit.bulk.tick", name.apply(row)), _ -> true, ticked, toggle);
    }

    static <R> LitRenderer<R> box(
            Function<R, String> name, Predicate<R> offered, Predicate<R> ticked, Consumer<R> toggle) {
        return LitRenderer.<R>of(TICK)
                .withProperty("name", name::apply)
                .withProperty("absent", row -> !offered.test(row))
                .withProperty("ticked", ticked::test)
                .withFunction("toggle", toggle::accept);
    }

    static <R> LitRenderer<R> dots() {
        return LitRenderer.<R>of(DOTS).withProperty("label", _ -> T.of("kit.rowMenu"));
    }
}

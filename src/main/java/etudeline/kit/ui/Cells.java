package etudeline.kit.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * How the browser draws the cells of a {@link LazyGrid}: no component per row on the server. A cell that is out of sight
 * sends nothing.
 */
final class Cells<R> {

    private static final String MARKED =
            "${item.pieces.map((piece, at) => at % 2 ? html`<mark>${piece}</mark>` : piece)}";
    private static final String BADGE = "<span class=\"badge ${item.tone}\">${item.word}</span>";
    private static final String PHONE_ROW = "<div class=\"phone-row\"><div><b>" + MARKED
            + "</b><span>${item.line}</span></div>${item.word ? html`" + BADGE
            + "` : ''}<el-icon name=\"chevron-right\"></el-icon></div>";

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

    private final Predicate<R> inSight;

    Cells(Predicate<R> inSight) {
        this.inSight = inSight;
    }

    LitRenderer<R> marked(Function<R, List<String>> pieces) {
        return LitRenderer.<R>of("<span>" + MARKED + "</span>")
                .withProperty("pieces", row -> inSight.test(row) ? pieces.apply(row) : List.of());
    }

    LitRenderer<R> text(Function<R, String> text) {
        return LitRenderer.<R>of("<span>${item.text}</span>")
                .withProperty("text", row -> inSight.test(row) ? text.apply(row) : "");
    }

    LitRenderer<R> badge(Function<R, Badge> badge) {
        return LitRenderer.<R>of(BADGE)
                .withProperty(
                        "tone", row -> inSight.test(row) ? badge.apply(row).style() : "")
                .withProperty(
                        "word", row -> inSight.test(row) ? badge.apply(row).word() : "");
    }

    LitRenderer<R> phoneRow(Function<R, PhoneRow> value, Function<String, List<String>> pieces) {
        return LitRenderer.<R>of(PHONE_ROW)
                .withProperty(
                        "pieces",
                        row -> inSight.test(row) ? pieces.apply(value.apply(row).title()) : List.of())
                .withProperty(
                        "line", row -> inSight.test(row) ? value.apply(row).line() : "")
                .withProperty("tone", row -> part(value, row, Badge::style))
                .withProperty("word", row -> part(value, row, Badge::word));
    }

    private String part(Function<R, PhoneRow> value, R row, Function<Badge, String> part) {
        return inSight.test(row) ? value.apply(row).badge().map(part).orElse("") : "";
    }

    LitRenderer<R> progress(ToIntFunction<R> hundredths, Function<R, String> words, Predicate<R> moves) {
        return LitRenderer.<R>of(PROGRESS)
                .withProperty("moves", row -> inSight.test(row) && moves.test(row))
                .withProperty("hundredths", row -> inSight.test(row) ? hundredths.applyAsInt(row) : 0)
                .withProperty("words", row -> inSight.test(row) ? words.apply(row) : "");
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

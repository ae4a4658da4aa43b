package etudeline.kit.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

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

    /** The menu opens where a right click would have it, so that one menu serves both. */
    private static final String DOTS = """
            <button class="dots" aria-label="${item.label}" aria-haspopup="menu" @click="${e => {
                const dots = e.currentTarget; const box = dots.getBoundingClientRect(); e.stopPropagation();
                dots.dispatchEvent(new MouseEvent('contextmenu',
                    {bubbles: true, composed: true, clientX: box.right, clientY: box.bottom}));
            }}"><el-icon name="ellipsis-vertical"></el-icon></button>""";

    private final Predicate<R> inSight;

    Cells(Predicate<R> inSight) {
        this.inSight = inSight;
    }

    LitRenderer<R> marked(Function<R, List<String>> pieces) {
        return LitRenderer.<R>of("<span>" + MARKED + "</span>")
                .withProperty("pieces", row -> inSight.test(row) ? pieces.apply(row) : List.of());
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

    static <R> LitRenderer<R> dots() {
        return LitRenderer.<R>of(DOTS).withProperty("label", _ -> T.of("kit.rowMenu"));
    }
}

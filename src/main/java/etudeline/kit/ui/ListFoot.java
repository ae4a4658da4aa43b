package etudeline.kit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Under a list: the letters to jump to, which rows are in sight, the page one can type. */
final class ListFoot<R> extends Div {

    static final int PAGE = 50;

    private final Div letters = new Div();
    private final Span lines = new Span();
    private final IntegerField page = new IntegerField();
    private final Span pages = new Span();
    private final Span limit = new Span();
    private final Button before;
    private final Button after;
    private final LazyGrid<R, ?> grid;
    private Optional<Function<R, String>> texts = Optional.empty();
    private String sortOfLetters = "";
    private int first;
    private int rows;

    ListFoot(LazyGrid<R, ?> grid) {
        this.grid = grid;
        addClassNames("list-foot", "num");
        letters.addClassName("letters");
        letters.getElement().setAttribute("role", "group");
        letters.getElement().setAttribute("aria-label", T.of("kit.foot.letters"));
        IntStream.rangeClosed('A', 'Z')
                .mapToObj(letter -> String.valueOf((char) letter))
                .forEach(letter -> {
                    NativeButton button = new NativeButton(letter, _ -> jump(letter));
                    button.setAriaLabel(T.of("kit.foot.letter", letter));
                    letters.add(button);
                });
        limit.addClassName("limit");
        lines.addClassName("lines");
        page.setAriaLabel(T.of("kit.foot.page"));
        page.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                turnTo(event.getValue() == null ? 1 : event.getValue());
            }
        });
        before = Buttons.icon(Icon.CHEVRON_LEFT, T.of("kit.foot.before"), () -> turnTo(first / PAGE));
        after = Buttons.icon(Icon.CHEVRON_RIGHT, T.of("kit.foot.after"), () -> turnTo(first / PAGE + 2));
        Div turning = new Div(new Span(T.of("kit.foot.page")), page, pages, before, after);
        turning.addClassName("turning");
        add(letters, limit, lines, turning);
    }

    /** Letters can be jumped to while the list is sorted by that column first. */
    void offerLetters(String sort, Function<R, String> text) {
        sortOfLetters = sort;
        texts = Optional.of(text);
    }

    /** Shows how many rows there are; what cannot be scrolled to is to be narrowed down. */
    void show() {
        rows = grid.rows().reachable();
        limit.setText(T.of("kit.foot.limit", rows));
        limit.setVisible(grid.total() > rows);
        letters.setVisible(texts.isPresent() && grid.sorts().isFirst(sortOfLetters));
        setVisible(rows > 0);
        at(Math.min(first, Math.max(0, rows - 1)), Math.min(rows, first + PAGE) - 1);
    }

    /** Which rows are in sight, from 0. */
    void at(int firstRow, int lastRow) {
        first = firstRow;
        lines.setText(T.of("kit.foot.lines", firstRow + 1, Math.max(firstRow, lastRow) + 1));
        page.setValue(first / PAGE + 1);
        pages.setText(T.of("kit.foot.pages", lastPage()));
        before.setEnabled(first >= PAGE);
        after.setEnabled(first / PAGE + 1 < lastPage());
    }

    private void jump(String letter) {
        texts.ifPresent(text -> go(Math.clamp(grid.rows().placeOf(letter, text), 0, Math.max(0, rows - 1))));
    }

    private void go(int row) {
        grid.scrollToIndex(row);
        at(row, Math.min(rows, row + PAGE) - 1);
    }

    private int lastPage() {
        return Math.max(1, (rows + PAGE - 1) / PAGE);
    }

    private void turnTo(int wanted) {
        go((Math.clamp(wanted, 1, lastPage()) - 1) * PAGE);
    }
}

package etudeline.chapter.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import etudeline.chapter.ChapterOrder;
import etudeline.chapter.ChapterOrder.Placed;
import etudeline.kit.Outdated;
import etudeline.kit.SubjectId;
import etudeline.kit.ui.Buttons;
import etudeline.kit.ui.Choice;
import etudeline.kit.ui.ChoiceBox;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.Strip;
import etudeline.kit.ui.T;
import etudeline.kit.ui.Toast;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the chapters of a subject in another order, by dragging or by buttons. */
final class OrderDialog extends Dialog {

    private final ChapterOrder order;
    private final Runnable done;
    private final ChoiceBox<SubjectId> subject = new ChoiceBox<>(T.of("chapter.subject"));
    private final Strip strip = new Strip();
    private final OrderedList list = new OrderedList();
    private final List<Placed> chapters = new ArrayList<>();
    private List<Integer> numbers = List.of();

    private OrderDialog(
            ChapterOrder order, List<Choice<SubjectId>> subjects, @Nullable SubjectId chosen, Runnable done) {
        this.order = order;
        this.done = done;
        addClassName("order");
        setHeaderTitle(T.of("chapter.order"));
        setCloseOnOutsideClick(false);
        list.addClassName("order-list");
        Set<SubjectId> movable = order.subjects();
        List<Choice<SubjectId>> offered = subjects.stream()
                .filter(choice -> movable.contains(choice.value()))
                .toList();
        subject.offer(offered);
        subject.setWidthFull();
        subject.addValueChangeListener(event -> read(event.getValue()));
        add(new Paragraph(T.of("chapter.order.explanation")), subject, strip, list);
        getFooter().add(Buttons.plain(T.of("kit.cancel"), this::close), Buttons.primary(T.of("kit.save"), this::save));
        if (offered.isEmpty()) {
            subject.setVisible(false);
            strip.warn(T.of("chapter.order.none"));
        } else {
            subject.setValue(
                    chosen != null && movable.contains(chosen)
                            ? chosen
                            : offered.getFirst().value());
        }
    }

    private void read(@Nullable SubjectId of) {
        strip.hide();
        chapters.clear();
        if (of != null) {
            chapters.addAll(order.movable(of));
        }
        numbers = chapters.stream().map(Placed::number).toList();
        show(-1, 0);
    }

    /** With the focus on the line that was just moved, on the button that moves it on the same way. */
    private void show(int moved, int by) {
        list.removeAll();
        for (int at = 0; at < chapters.size(); at++) {
            list.add(line(at, at == moved ? by : 0));
        }
    }

    private ListItem line(int at, int movedBy) {
        Placed chapter = chapters.get(at);
        Span number = new Span(numbers.get(at).toString());
        number.addClassNames("num", "muted");
        Span title = new Span(chapter.title());
        title.addClassNames("grow", "cut");
        title.setTitle(chapter.title());
        var up = Buttons.icon(Icon.ARROW_UP, T.of("chapter.order.up", chapter.title()), () -> move(at, at - 1));
        var down = Buttons.icon(Icon.ARROW_DOWN, T.of("chapter.order.down", chapter.title()), () -> move(at, at + 1));
        up.setEnabled(at > 0);
        down.setEnabled(at < chapters.size() - 1);
        if (movedBy != 0) {
            boolean further = movedBy < 0 ? up.isEnabled() : down.isEnabled();
            (movedBy < 0 == further ? up : down).focus();
        }
        ListItem line = new ListItem(
                Icon.GRIP_VERTICAL.create(),
                number,
                title,
                States.badge(chapter.state()).create(),
                up,
                down);
        line.addClassName("order-line");
        DragSource<ListItem> source = DragSource.create(line);
        source.setDragData(chapter);
        DropTarget.create(line)
                .addDropListener(event -> event.getDragData()
                        .filter(Placed.class::isInstance)
                        .map(chapters::indexOf)
                        .filter(from -> from >= 0)
                        .ifPresent(from -> move(from, at)));
        return line;
    }

    private void move(int from, int to) {
        chapters.add(to, chapters.remove(from));
        show(to, to - from);
    }

    private void save() {
        SubjectId of = subject.getValue();
        if (of == null) {
            close();
            return;
        }
        try {
            order.reorder(of, chapters.stream().map(Placed::id).toList());
            close();
            done.run();
            Toast.show(T.of("chapter.order.done"));
        } catch (Outdated outdated) {
            read(of);
            strip.warn(T.of("chapter.order.outdated"));
        }
    }

    static void open(ChapterOrder order, List<Choice<SubjectId>> subjects, @Nullable SubjectId chosen, Runnable done) {
        new OrderDialog(order, subjects, chosen, done).open();
    }
}

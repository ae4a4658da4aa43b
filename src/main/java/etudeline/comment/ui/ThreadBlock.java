package etudeline.comment.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import etudeline.comment.CommentId;
import etudeline.comment.CommentThread;
import etudeline.comment.ShownComment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A comment with its answers. Brought up to date in place, so that neither the eye nor what is typed loses its place. */
final class ThreadBlock extends ListItem {

    private final CommentDesk desk;
    private final CommentPanel panel;
    private final CommentItem top;
    private final Map<CommentId, CommentItem> items = new LinkedHashMap<>();
    private @Nullable OrderedList answers;
    private @Nullable NativeButton more;

    ThreadBlock(CommentThread thread, CommentDesk desk, CommentPanel panel) {
        this.desk = desk;
        this.panel = panel;
        this.top = new CommentItem(Tag.DIV, thread.top(), desk, panel);
        add(top);
        thread.answers().forEach(this::append);
        shown(thread.more());
    }

    CommentId id() {
        return top.id();
    }

    Optional<CommentItem> item(CommentId comment) {
        return top.id().equals(comment) ? Optional.of(top) : Optional.ofNullable(items.get(comment));
    }

    int shown() {
        return (int) Stream.concat(Stream.of(top), items.values().stream())
                .filter(CommentItem::isShown)
                .count();
    }

    boolean isBeingUsed() {
        return top.isBeingUsed() || items.values().stream().anyMatch(CommentItem::isBeingUsed);
    }

    void gone() {
        top.gone();
        items.values().forEach(CommentItem::gone);
    }

    /**
     * Shows what has become of it. Answers that the thread has no longer go, unless somebody is typing there.
     *
     * @param grow whether answers not yet shown appear
     */
    void update(CommentThread thread, boolean grow) {
        top.update(thread.top());
        Set<CommentId> present = thread.answers().stream().map(ShownComment::id).collect(Collectors.toSet());
        long last = thread.more() ? thread.answers().getLast().id().value() : Long.MAX_VALUE;
        List<CommentItem> known = new ArrayList<>(items.values());
        known.stream()
                .filter(item -> item.id().value() <= last && !present.contains(item.id()))
                .forEach(this::drop);
        boolean whole = more == null;
        for (ShownComment answer : thread.answers()) {
            CommentItem item = items.get(answer.id());
            if (item != null) {
                item.update(answer);
            } else if (grow) {
                append(answer);
            }
        }
        if (grow && (!whole || thread.more())) {
            shown(thread.more() && items.keySet().stream().allMatch(id -> id.value() <= last));
        }
    }

    private void shown(boolean thereIsMore) {
        if (!thereIsMore && more != null) {
            remove(more);
            more = null;
        } else if (thereIsMore && more == null) {
            more = new NativeButton(getTranslation("comment.answers.more"), _ -> next());
            more.addClassNames("link", "tiny");
            add(more);
        }
    }

    private void append(ShownComment answer) {
        if (answers == null) {
            answers = new OrderedList();
            answers.addClassName("answers");
            addComponentAtIndex(more == null ? getComponentCount() : indexOf(more), answers);
        }
        CommentItem item = new CommentItem(Tag.LI, answer, desk, panel);
        items.put(answer.id(), item);
        answers.add(item);
    }

    private void drop(CommentItem item) {
        if (item.isBeingUsed()) {
            item.gone();
        } else {
            items.remove(item.id());
            item.removeFromParent();
            if (items.isEmpty() && answers != null) {
                remove(answers);
                answers = null;
            }
        }
    }

    private void next() {
        CommentId last = items.keySet().stream().reduce(id(), (_, later) -> later);
        CommentThread thread = desk.reading().answersAfter(desk.chapter(), id(), last);
        thread.answers().stream()
                .filter(answer -> !items.containsKey(answer.id()))
                .forEach(this::append);
        shown(thread.more());
        if (!thread.more() && !thread.answers().isEmpty()) {
            panel.focus().rest(thread.answers().getFirst().id());
        }
    }
}

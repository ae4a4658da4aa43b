package etudeline.comment.ui;

import com.vaadin.flow.component.html.OrderedList;
import etudeline.comment.CommentId;
import etudeline.comment.CommentThread;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The threads on the page, newest first, each where it was while others come and go. */
final class ThreadList extends OrderedList {

    private final Map<CommentId, ThreadBlock> blocks = new HashMap<>();
    private final CommentDesk desk;
    private final CommentPanel panel;

    ThreadList(CommentDesk desk, CommentPanel panel) {
        this.desk = desk;
        this.panel = panel;
        addClassName("threads");
    }

    boolean isEmpty() {
        return blocks.isEmpty();
    }

    boolean holds(CommentId comment) {
        return item(comment).isPresent();
    }

    Optional<CommentItem> item(CommentId comment) {
        return blocks.values().stream()
                .flatMap(block -> block.item(comment).stream())
                .findFirst();
    }

    /** How many of the comments on the page count. */
    int shown() {
        return blocks.values().stream().mapToInt(ThreadBlock::shown).sum();
    }

    boolean hasThread(CommentId thread) {
        return blocks.containsKey(thread);
    }

    /** The newest threads as they are now; what is shown, not older than these, and not among them is gone. */
    void newest(List<CommentThread> threads) {
        long last = threads.isEmpty() ? 0 : threads.getLast().id().value();
        Set<CommentId> present = threads.stream().map(CommentThread::id).collect(Collectors.toSet());
        blocks.keySet().stream()
                .filter(id -> id.value() > last && !present.contains(id))
                .toList()
                .forEach(this::drop);
        int place = 0;
        for (CommentThread thread : threads) {
            ThreadBlock known = blocks.get(thread.id());
            if (known == null) {
                insert(place, thread);
            } else {
                known.update(thread, true);
                place = indexOf(known);
            }
            place++;
        }
    }

    void older(List<CommentThread> threads) {
        threads.stream()
                .filter(thread -> !hasThread(thread.id()))
                .forEach(thread -> insert(getComponentCount(), thread));
    }

    /** Puts it first, or completes it where it is. */
    void first(CommentThread thread) {
        ThreadBlock known = blocks.get(thread.id());
        if (known == null) {
            insert(0, thread);
        } else {
            known.update(thread, true);
        }
    }

    /** What has become of a thread; nothing new appears in it. */
    void changed(CommentThread thread) {
        ThreadBlock known = blocks.get(thread.id());
        if (known != null) {
            known.update(thread, false);
        }
    }

    void drop(CommentId thread) {
        ThreadBlock block = blocks.get(thread);
        if (block == null) {
            return;
        }
        if (block.isBeingUsed()) {
            block.gone();
        } else {
            blocks.remove(thread);
            remove(block);
        }
    }

    private void insert(int place, CommentThread thread) {
        ThreadBlock block = new ThreadBlock(thread, desk, panel);
        blocks.put(thread.id(), block);
        addComponentAtIndex(Math.min(place, getComponentCount()), block);
    }
}

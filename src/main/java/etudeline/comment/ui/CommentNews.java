package etudeline.comment.ui;

import etudeline.comment.CommentHints.Hint;
import etudeline.comment.CommentId;
import etudeline.comment.CommentThread;
import etudeline.comment.ShownComment;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What others have written that is not on the page yet. Hints are heard on any thread, all else happens on the page's. */
final class CommentNews {

    private final Queue<Hint> heard = new ConcurrentLinkedQueue<>();
    private final Map<CommentId, CommentId> threads = new HashMap<>();

    void hear(Hint hint) {
        heard.add(hint);
    }

    /** Takes in what was heard; answers the threads that are not as they were. */
    Set<CommentId> take(Predicate<CommentId> shown) {
        Set<CommentId> changed = new HashSet<>();
        for (Hint hint = heard.poll(); hint != null; hint = heard.poll()) {
            if (!hint.written()) {
                changed.add(hint.thread());
            } else if (!shown.test(hint.comment())) {
                threads.put(hint.comment(), hint.thread());
            }
        }
        return changed;
    }

    boolean isOf(CommentId thread) {
        return threads.containsValue(thread);
    }

    /** Of what is new in the thread, that remains which is there to be read. */
    void settle(CommentThread thread) {
        Set<CommentId> there = Stream.concat(Stream.of(thread.top()), thread.answers().stream())
                .filter(comment -> !comment.text().isEmpty())
                .map(ShownComment::id)
                .collect(Collectors.toSet());
        threads.entrySet()
                .removeIf(unseen ->
                        unseen.getValue().equals(thread.id()) && !thread.more() && !there.contains(unseen.getKey()));
    }

    void gone(CommentId thread) {
        threads.values().removeIf(thread::equals);
    }

    int size() {
        return threads.size();
    }

    Optional<CommentId> newest() {
        return threads.keySet().stream().max(Comparator.comparingLong(CommentId::value));
    }

    void clear() {
        threads.clear();
    }
}

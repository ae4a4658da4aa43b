package etudeline.comment.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import etudeline.cluster.Messages.Subscription;
import etudeline.comment.CommentHints;
import etudeline.comment.CommentId;
import etudeline.comment.CommentThread;
import etudeline.comment.ThreadPage;
import etudeline.kit.Missing;
import etudeline.kit.ui.Buttons;
import etudeline.kit.ui.EmptyState;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.KeptForms;
import etudeline.shell.PageWork;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The comments of one chapter. What others write is announced by a pill and comes in when the reader asks for it. */
final class CommentPanel extends Div {

    static final String ANSWER = "reponse";
    static final String CHANGE = "modification";
    private static final Pattern BEGUN = Pattern.compile("(" + ANSWER + "|" + CHANGE + ")/(\\d{1,18})");

    private final CommentDesk desk;
    private final CommentHints hints;
    private final PageWork pages;
    private final IntConsumer counted;
    private final boolean writes;
    private final ThreadList threads;
    private final CommentNews news = new CommentNews();
    private final CommentFocus focus = new CommentFocus(this);
    private @Nullable EmptyState empty;
    private @Nullable Button pill;
    private @Nullable Button older;
    private @Nullable CommentMenu menu;
    private @Nullable CommentId oldest;
    private int total;
    private @Nullable Subscription subscription;

    CommentPanel(CommentDesk desk, CommentHints hints, PageWork pages, boolean writes, IntConsumer counted) {
        this.desk = desk;
        this.hints = hints;
        this.pages = pages;
        this.counted = counted;
        this.writes = writes;
        addClassName("comment-panel");
        threads = new ThreadList(desk, this);
        if (writes) {
            add(new CommentBox(getTranslation("comment.ask"), place() + "/commentaire")
                    .whenRestored(_ -> focus.ask())
                    .sending(getTranslation("comment.write"), this::write));
            add(new KeptForms(place(), this::reopen));
        }
        add(threads);
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        Runnable look = pages.of(attach.getUI(), this::takeHints);
        subscription = hints.listen(desk.chapter(), hint -> {
            news.hear(hint);
            look.run();
        });
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        if (subscription != null) {
            subscription.close();
        }
    }

    private String place() {
        return desk.place();
    }

    /** Under which the browser keeps what is being typed about that comment. */
    String place(String what, CommentId comment) {
        return place() + "/" + what + "/" + comment;
    }

    private void reopen(String kept) {
        Matcher begun = BEGUN.matcher(kept);
        if (begun.matches()) {
            CommentId comment = new CommentId(Long.parseLong(begun.group(2)));
            bring(comment);
            threads.item(comment).ifPresent(item -> item.reopen(begun.group(1)));
        }
    }

    CommentFocus focus() {
        return focus;
    }

    private void write(String text) {
        refreshAndShow(desk.writing().write(desk.chapter(), text));
    }

    void refreshAndShow(CommentId comment) {
        refresh();
        focus.lead(comment);
    }

    /** Brings in what is new; what is being typed stays where it is. */
    void refresh() {
        ThreadPage page = desk.reading().newest(desk.chapter());
        threads.newest(page.threads());
        if (oldest == null || !page.more()) {
            reached(page);
        }
        news.clear();
        total = page.total();
        showState();
    }

    private void showState() {
        counted.accept(total);
        boolean nothing = threads.isEmpty() && older == null;
        if (!nothing && empty != null) {
            remove(empty);
            empty = null;
        } else if (nothing && empty == null) {
            empty = new EmptyState(Icon.MESSAGE_CIRCLE, getTranslation(writes ? "comment.none" : "comment.none.yet"));
            addComponentAtIndex(indexOf(threads), empty);
        }
        showNews();
    }

    private void showNews() {
        if (news.size() == 0 && pill != null) {
            remove(pill);
            pill = null;
        } else if (news.size() > 0) {
            if (pill == null) {
                pill = Buttons.primary("", this::bringNews);
                pill.addThemeVariants(ButtonVariant.SMALL);
                pill.addClassName("pill");
                addComponentAtIndex(indexOf(empty == null ? threads : empty), pill);
            }
            pill.setText(getTranslation("comment.new", news.size()));
        }
    }

    private void bringNews() {
        Optional<CommentId> newest = news.newest();
        refresh();
        newest.filter(threads::holds).ifPresentOrElse(focus::lead, focus::rest);
    }

    private void more() {
        CommentId from = oldest;
        if (from != null) {
            ThreadPage page = desk.reading().olderThan(desk.chapter(), from);
            threads.older(page.threads());
            reached(page);
            if (older == null && !page.threads().isEmpty()) {
                focus.rest(page.threads().getFirst().id());
            }
        }
    }

    private void reached(ThreadPage page) {
        if (!page.threads().isEmpty()) {
            oldest = page.threads().getLast().id();
        }
        if (!page.more() && older != null) {
            remove(older);
            older = null;
        } else if (page.more() && older == null) {
            older = Buttons.plain(getTranslation("comment.more"), this::more);
            add(older);
        }
    }

    /** Shows the thread as it is now; nothing new appears in it. */
    void reload(CommentId thread) {
        if (!threads.hasThread(thread) && !news.isOf(thread)) {
            return;
        }
        int before = threads.shown();
        try {
            CommentThread now = desk.reading().threadOf(desk.chapter(), thread);
            threads.changed(now);
            news.settle(now);
        } catch (Missing gone) {
            threads.drop(thread);
            news.gone(thread);
        }
        total += threads.shown() - before;
        showState();
    }

    /** Goes to the comment that the address names; a thread not shown yet is put first. */
    void show(CommentId comment) {
        bring(comment);
        focus.lead(comment);
    }

    private void bring(CommentId comment) {
        if (!threads.holds(comment)) {
            try {
                threads.first(desk.reading().threadOf(desk.chapter(), comment));
            } catch (Missing gone) {
                // Then it is not shown.
            }
        }
    }

    private void takeHints() {
        news.take(threads::holds).forEach(this::reload);
        showNews();
    }

    /** What was pressed in a comment. */
    void does(CommentId comment, String what) {
        threads.item(comment).ifPresent(item -> item.does(what));
    }

    void open(CommentMenu asked) {
        closeMenu();
        menu = asked;
        add(asked);
        asked.open();
    }

    /** The comment is told anew, and with it the button that its menu hangs on. */
    void closeMenuOf(CommentId comment) {
        if (menu != null && menu.isOf(comment)) {
            closeMenu();
        }
    }

    private void closeMenu() {
        if (menu != null) {
            menu.close();
            menu.removeFromParent();
            menu = null;
        }
    }
}

package etudeline.comment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import etudeline.comment.CommentId;
import etudeline.comment.ShownComment;
import etudeline.comment.ShownComment.State;
import etudeline.kit.ui.Still;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One comment: who, what, when, and where it is answered. It is one text of which the page's own script tells what was
 * pressed ({@code el-comments.js}); what is typed about it stands in a place of its own after it.
 */
final class CommentItem extends HtmlContainer {

    static final String REPLY = "reply";
    static final String MENU = "menu";

    private final CommentDesk desk;
    private final CommentPanel panel;
    private ShownComment comment;
    private @Nullable CommentBox reply;
    private @Nullable CommentEditor editor;
    private boolean gone;

    /** With the element it is, which fits where it is put. */
    CommentItem(String tag, ShownComment comment, CommentDesk desk, CommentPanel panel) {
        super(tag);
        this.comment = comment;
        this.desk = desk;
        this.panel = panel;
        render();
    }

    CommentId id() {
        return comment.id();
    }

    /** Whether it counts. */
    boolean isShown() {
        return !gone && comment.state() == State.SHOWN;
    }

    /** Whether something is being typed here that must not go with the comment. */
    boolean isBeingUsed() {
        return editor != null || reply != null;
    }

    void update(ShownComment now) {
        if (!now.equals(comment)) {
            comment = now;
            if (editor == null) {
                render();
            }
        }
    }

    /** It is there no longer; what is being typed under it is. */
    void gone() {
        gone = true;
        if (editor == null) {
            tell(desk.told(comment).deleted());
        }
    }

    private void render() {
        tell(desk.told(comment).whole());
    }

    private void tell(Article told) {
        panel.closeMenuOf(comment.id());
        Still.in(this, told);
    }

    /** What the button of that name in it is for. */
    void does(String what) {
        if (what.equals(REPLY) && comment.rights().answer()) {
            openReply();
        } else if (what.equals(MENU)) {
            List<CommentActions.Action> actions = new CommentActions(comment, desk, panel, this::edit).all();
            if (!actions.isEmpty()) {
                panel.open(new CommentMenu(comment.id(), desk.told(comment).menuWords(), actions));
            }
        }
    }

    private void openReply() {
        CommentBox box = reply;
        if (box == null) {
            String words = getTranslation("comment.reply.to", desk.told(comment).name());
            box = new CommentBox(words, panel.place(CommentPanel.ANSWER, comment.id()))
                    .whenRestored(_ -> panel.focus().ask())
                    .sending(getTranslation("comment.reply"), this::send)
                    .cancelling(this::dropReply);
            reply = box;
            putAfter(box);
        }
        box.focus();
    }

    private void send(String text) {
        CommentId written = desk.writing().reply(comment.id(), text);
        closeReply();
        panel.refreshAndShow(written);
    }

    private void dropReply() {
        closeReply();
        if (gone) {
            panel.reload(comment.thread());
        }
    }

    private void closeReply() {
        if (reply != null) {
            takeAway(reply);
            reply = null;
        }
    }

    /** What was begun before the page was lost, where it may still be ended. */
    void reopen(String what) {
        if (what.equals(CommentPanel.ANSWER) && comment.rights().answer()) {
            openReply();
        } else if (what.equals(CommentPanel.CHANGE) && comment.rights().edit()) {
            edit();
        }
    }

    private void edit() {
        if (editor == null) {
            editor = new CommentEditor(() -> comment, desk, panel, this::edited);
            tell(desk.told(comment).head());
            putAfter(editor);
        }
        editor.focus();
    }

    private void edited() {
        CommentEditor done = editor;
        if (done != null) {
            editor = null;
            render();
            takeAway(done);
        }
    }

    private void putAfter(Component typing) {
        HtmlContainer around = (HtmlContainer) getParent().orElseThrow();
        HtmlContainer place = around instanceof OrderedList ? new ListItem(typing) : new Div(typing);
        place.addClassName("typed-after");
        around.addComponentAtIndex(around.indexOf(this) + 1, place);
    }

    /** What had the focus is gone: the comment it was about has it, so that the keyboard goes on from there. */
    private void takeAway(Component typing) {
        typing.getParent().ifPresent(place -> place.getElement().removeFromParent());
        getElement().executeJs("this.querySelector('.comment').focus({preventScroll: true})");
    }
}

package etudeline.comment.ui;

import etudeline.comment.ShownComment;
import etudeline.comment.ShownComment.State;
import etudeline.kit.ui.ConfirmDialog;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.T;
import etudeline.kit.ui.Toast;
import java.util.ArrayList;
import java.util.List;

/** What its author or a moderator may do with a comment, beside answering it. */
record CommentActions(ShownComment comment, CommentDesk desk, CommentPanel panel, Runnable edit) {

    /** One entry of the menu. */
    record Action(Icon icon, String key, boolean destroys, Runnable work) {}

    List<Action> all() {
        List<Action> actions = new ArrayList<>();
        if (comment.rights().edit()) {
            actions.add(new Action(Icon.PENCIL, "kit.edit", false, edit));
        }
        if (comment.rights().hide()) {
            actions.add(
                    comment.state() == State.HIDDEN
                            ? new Action(Icon.EYE, "comment.show", false, this::show)
                            : new Action(Icon.EYE_OFF, "comment.hide", false, this::hide));
        }
        if (comment.rights().delete()) {
            actions.add(new Action(Icon.TRASH_2, "kit.delete", true, this::delete));
        }
        return actions;
    }

    private void hide() {
        desk.moderation().hide(comment.id());
        refresh();
        Toast.undo(T.of("comment.hidden.done"), this::show);
    }

    private void show() {
        desk.moderation().show(comment.id());
        refresh();
    }

    private void delete() {
        ConfirmDialog.warn(
                T.of("comment.delete.question"),
                T.of("comment.delete.explanation"),
                T.of("kit.delete"),
                T.of("kit.cancel"),
                () -> {
                    desk.writing().delete(comment.id());
                    refresh();
                });
    }

    private void refresh() {
        panel.refresh();
        panel.focus().rest(comment.id(), comment.thread());
    }
}

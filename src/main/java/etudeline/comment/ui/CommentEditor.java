package etudeline.comment.ui;

import com.vaadin.flow.component.html.Div;
import etudeline.comment.ShownComment;
import etudeline.kit.Outdated;
import etudeline.kit.Refused;
import etudeline.kit.ui.Strip;
import java.util.function.Supplier;

/** An author's change of a comment. When it was changed elsewhere meanwhile, both versions are shown (rule 12). */
final class CommentEditor extends Div {

    private final Supplier<ShownComment> comment;
    private final CommentDesk desk;
    private final CommentPanel panel;
    private final Runnable close;
    private final Strip strip = new Strip();
    private final CommentBox box;

    /** @param comment as it is stored by what the panel knows */
    CommentEditor(Supplier<ShownComment> comment, CommentDesk desk, CommentPanel panel, Runnable close) {
        this.comment = comment;
        this.desk = desk;
        this.panel = panel;
        this.close = close;
        box = new CommentBox(getTranslation("comment.edit"), "")
                .beginningWith(comment.get().text())
                .sending(getTranslation("kit.save"), this::save)
                .cancelling(close);
        add(strip, box);
    }

    void focus() {
        box.focus();
    }

    private void save(String text) {
        ShownComment edited = comment.get();
        try {
            desk.writing().edit(edited.id(), text, edited.version());
            close.run();
        } catch (Outdated outdated) {
            panel.reload(edited.thread());
            strip.warn(getTranslation("comment.outdated", comment.get().text()));
            box.beginningWith(text);
            throw Refused.at("text", "comment.outdated.mine");
        }
        panel.reload(edited.thread());
    }
}

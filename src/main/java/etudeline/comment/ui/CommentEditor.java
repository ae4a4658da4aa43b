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
    /** Over which it is typed: what others' pages bring in meanwhile has not been read by whoever types. */
    private int version;

    /** @param comment as it is stored by what the panel knows */
    CommentEditor(Supplier<ShownComment> comment, CommentDesk desk, CommentPanel panel, Runnable close) {
        this.comment = comment;
        this.desk = desk;
        this.panel = panel;
        this.close = close;
        ShownComment now = comment.get();
        version = now.version();
        box = new CommentBox(getTranslation("comment.edit"), panel.place(CommentPanel.CHANGE, now.id()))
                .beginningWith(now.text(), now.version())
                .whenRestored(typedOn -> restored(typedOn, now))
                .sending(getTranslation("kit.save"), this::save)
                .cancelling(close);
        add(strip, box);
    }

    void focus() {
        box.focus();
    }

    /** It had been typed over another version than the one that is stored by now (rule 12). */
    private void restored(String typedOn, ShownComment now) {
        panel.focus().ask();
        if (!typedOn.equals(Integer.toString(now.version()))) {
            strip.warn(getTranslation("comment.outdated", now.text()));
        }
    }

    private void save(String text) {
        ShownComment edited = comment.get();
        try {
            desk.writing().edit(edited.id(), text, version);
            close.run();
        } catch (Outdated outdated) {
            panel.reload(edited.thread());
            version = comment.get().version();
            strip.warn(getTranslation("comment.outdated", comment.get().text()));
            box.show(text);
            throw Refused.at("text", "comment.outdated.mine");
        }
        panel.reload(edited.thread());
    }
}

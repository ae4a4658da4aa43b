package etudeline.comment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import etudeline.comment.CommentId;
import etudeline.comment.ShownComment;
import etudeline.comment.ShownComment.State;
import etudeline.kit.ui.Badge;
import etudeline.kit.ui.Still;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One comment: who, what, when, and where it is answered. */
final class CommentItem extends Article {

    private final CommentDesk desk;
    private final CommentPanel panel;
    private final Div content = new Div();
    private ShownComment comment;
    private @Nullable CommentBox reply;
    private boolean edited;

    CommentItem(ShownComment comment, CommentDesk desk, CommentPanel panel) {
        this.comment = comment;
        this.desk = desk;
        this.panel = panel;
        addClassName("comment");
        setId("commentaire-" + comment.id());
        getElement().setAttribute("tabindex", "-1");
        content.addClassName("grow");
        render();
    }

    CommentId id() {
        return comment.id();
    }

    /** Whether something is being typed here that must not go with the comment. */
    boolean isBeingUsed() {
        return edited || reply != null;
    }

    void update(ShownComment now) {
        if (!now.equals(comment)) {
            comment = now;
            if (!edited) {
                render();
            }
        }
    }

    /** It is there no longer; what is being typed under it is. */
    void gone() {
        if (!edited) {
            frame(silent("comment.deleted"));
        }
    }

    private void render() {
        if (comment.state() == State.DELETED) {
            frame(silent("comment.deleted"));
        } else if (comment.text().isEmpty()) {
            frame(silent("comment.hidden"));
        } else {
            List<Component> told = new ArrayList<>(List.of(head()));
            if (!comment.answeredName().isEmpty()) {
                Paragraph answered = new Paragraph(getTranslation("comment.answers", comment.answeredName()));
                answered.addClassNames("tiny", "muted");
                told.add(answered);
            }
            Paragraph words = new Paragraph(comment.text());
            words.addClassName("words");
            told.add(words);
            frame(Still.in(new Div(), told.toArray(Component[]::new)), foot());
        }
    }

    private void frame(Component... parts) {
        removeAll();
        content.removeAll();
        getElement().setAttribute("aria-label", getTranslation("comment.by", name()));
        content.add(parts);
        if (reply != null) {
            content.add(reply);
        }
        add(avatar(), content);
    }

    private String name() {
        return comment.authorName().isEmpty() ? getTranslation("comment.somebody") : comment.authorName();
    }

    private Paragraph silent(String key) {
        Paragraph line = new Paragraph(getTranslation(key));
        line.addClassNames("words", "muted");
        return line;
    }

    private Span avatar() {
        Span avatar = Still.in(new Span(), new Text(comment.initials()));
        avatar.addClassName("avatar");
        avatar.setClassName("filled", comment.professor());
        avatar.getElement().setAttribute("aria-hidden", true);
        return avatar;
    }

    private Div head() {
        Span name = new Span(name());
        name.addClassNames("strong", "small", "cut");
        Div head = new Div(name);
        head.addClassName("row");
        if (comment.professor()) {
            head.add(new Badge(Badge.Tone.VIOLET, getTranslation("comment.professor")).create());
        }
        if (comment.state() == State.HIDDEN) {
            head.add(new Badge(Badge.Tone.WARN, getTranslation("comment.hidden.badge")).create());
        }
        return head;
    }

    private Div foot() {
        List<Component> told = new ArrayList<>(List.of(desk.moment(comment.at())));
        if (comment.editedAt() != null) {
            told.add(new Span(getTranslation("comment.edited")));
        }
        Div when = Still.in(new Div(), told.toArray(Component[]::new));
        when.addClassName("foot");
        Div foot = new Div(when);
        foot.addClassNames("foot", "tiny", "muted");
        ShownComment.Rights rights = comment.rights();
        if (rights.answer()) {
            NativeButton answer = Still.in(new NativeButton(), new Text(getTranslation("comment.reply")));
            answer.addClickListener(_ -> openReply());
            answer.addClassName("link");
            foot.add(answer);
        }
        if (rights.edit() || rights.delete() || rights.hide()) {
            CommentActions actions = new CommentActions(comment, desk, panel, this::edit);
            foot.add(new CommentMenu(getTranslation("comment.menu", name()), actions));
        }
        return foot;
    }

    void openReply() {
        CommentBox box = reply;
        if (box == null) {
            box = new CommentBox(
                            getTranslation("comment.reply.to", name()), panel.place(CommentPanel.ANSWER, comment.id()))
                    .whenRestored(_ -> panel.ask())
                    .sending(getTranslation("comment.reply"), this::send)
                    .cancelling(this::closeReply);
            reply = box;
            content.add(box);
        }
        box.focus();
    }

    private void send(String text) {
        CommentId written = desk.writing().reply(comment.id(), text);
        closeReply();
        panel.refreshAndShow(written);
    }

    private void closeReply() {
        if (reply != null) {
            content.remove(reply);
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
        edited = true;
        CommentEditor editor = new CommentEditor(() -> comment, desk, panel, () -> {
            edited = false;
            render();
        });
        frame(head(), editor);
        editor.focus();
    }
}

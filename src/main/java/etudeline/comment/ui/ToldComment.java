package etudeline.comment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import etudeline.comment.ShownComment;
import etudeline.comment.ShownComment.State;
import etudeline.kit.ui.Badge;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.Moment;
import etudeline.kit.ui.T;

/** What a comment looks like. Its buttons say by attributes what they do and to which: {@code el-comments.js} tells it on. */
record ToldComment(ShownComment comment, Moment moment) {

    Article whole() {
        if (comment.state() == State.DELETED) {
            return deleted();
        }
        if (comment.text().isEmpty()) {
            return article(silent("comment.hidden"));
        }
        Div told = new Div(row());
        if (!comment.answeredName().isEmpty()) {
            Paragraph answered = new Paragraph(T.of("comment.answers", comment.answeredName()));
            answered.addClassNames("tiny", "muted");
            told.add(answered);
        }
        Paragraph words = new Paragraph(comment.text());
        words.addClassName("words");
        told.add(words, foot());
        return article(told);
    }

    Article deleted() {
        return article(silent("comment.deleted"));
    }

    /** Whose it is, while its words are being changed. */
    Article head() {
        return article(row());
    }

    String name() {
        return comment.authorName().isEmpty() ? T.of("comment.somebody") : comment.authorName();
    }

    String menuWords() {
        return T.of("comment.menu", name());
    }

    private Article article(Component content) {
        content.addClassName("grow");
        Article article = new Article(avatar(), content);
        article.addClassName("comment");
        article.setId("commentaire-" + comment.id());
        article.getElement().setAttribute("tabindex", "-1").setAttribute("aria-label", T.of("comment.by", name()));
        return article;
    }

    private static Div silent(String key) {
        Paragraph line = new Paragraph(T.of(key));
        line.addClassNames("words", "muted");
        return new Div(line);
    }

    private Span avatar() {
        Span avatar = new Span(comment.initials());
        avatar.addClassName("avatar");
        avatar.setClassName("filled", comment.professor());
        avatar.getElement().setAttribute("aria-hidden", "true");
        return avatar;
    }

    private Div row() {
        Span name = new Span(name());
        name.addClassNames("strong", "small", "cut");
        Div head = new Div(name);
        head.addClassName("row");
        if (comment.professor()) {
            head.add(new Badge(Badge.Tone.VIOLET, T.of("comment.professor")).create());
        }
        if (comment.state() == State.HIDDEN) {
            head.add(new Badge(Badge.Tone.WARN, T.of("comment.hidden.badge")).create());
        }
        return head;
    }

    private Div foot() {
        Div foot = new Div(moment);
        foot.addClassNames("foot", "tiny", "muted");
        if (comment.editedAt() != null) {
            foot.add(new Span(T.of("comment.edited")));
        }
        ShownComment.Rights rights = comment.rights();
        if (rights.answer()) {
            NativeButton answer = pressed(CommentItem.REPLY);
            answer.setText(T.of("comment.reply"));
            foot.add(answer);
        }
        if (rights.edit() || rights.delete() || rights.hide()) {
            NativeButton menu = pressed(CommentItem.MENU);
            menu.setId(CommentMenu.buttonOf(comment.id()));
            menu.setAriaLabel(menuWords());
            menu.getElement().setAttribute("aria-haspopup", "true");
            menu.add(Icon.ELLIPSIS.create());
            foot.add(menu);
        }
        return foot;
    }

    private NativeButton pressed(String does) {
        NativeButton button = new NativeButton();
        button.addClassName("link");
        button.getElement()
                .setAttribute("type", "button")
                .setAttribute("data-does", does)
                .setAttribute("data-comment", comment.id().toString());
        return button;
    }
}

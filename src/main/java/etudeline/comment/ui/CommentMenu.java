package etudeline.comment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import etudeline.comment.CommentId;
import java.util.List;

/** The actions on a comment, under its button; made when asked for, since most never are, and gone once closed. */
final class CommentMenu extends Popover {

    private final CommentId comment;

    CommentMenu(CommentId comment, String words, List<CommentActions.Action> actions) {
        this.comment = comment;
        Div entries = new Div();
        entries.addClassName("menu-actions");
        actions.forEach(action -> entries.add(entry(action)));
        add(entries);
        setFor(buttonOf(comment));
        setOpenOnClick(false);
        setAutofocus(true);
        setPosition(PopoverPosition.BOTTOM_END);
        setAriaLabel(words);
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                removeFromParent();
            }
        });
    }

    /** The id of the button that opens it, in the page. */
    static String buttonOf(CommentId comment) {
        return "actions-" + comment;
    }

    boolean isOf(CommentId other) {
        return comment.equals(other);
    }

    private Button entry(CommentActions.Action action) {
        Button entry = new Button(getTranslation(action.key()), action.icon().create(), _ -> {
            close();
            action.work().run();
        });
        entry.addThemeName("quiet");
        if (action.destroys()) {
            entry.addThemeName("error");
        }
        return entry;
    }
}

package etudeline.comment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.Still;
import org.jspecify.annotations.Nullable;

/** Opens the actions on a comment; they are made when asked for, since most never are. */
final class CommentMenu extends Div {

    private final NativeButton button = new NativeButton();
    private final CommentActions actions;
    private final String words;
    private @Nullable Popover open;

    CommentMenu(String words, CommentActions actions) {
        this.words = words;
        this.actions = actions;
        Still.in(button, Icon.ELLIPSIS.create());
        button.addClassName("link");
        button.setAriaLabel(words);
        button.getElement().setAttribute("aria-haspopup", "true");
        button.addClickListener(_ -> open());
        addClassName("comment-menu");
        add(button);
    }

    private void open() {
        close();
        Div entries = new Div();
        entries.addClassName("menu-actions");
        actions.all().forEach(action -> entries.add(entry(action)));
        Popover popover = new Popover(entries);
        popover.setTarget(button);
        popover.setOpenOnClick(false);
        popover.setAutofocus(true);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel(words);
        popover.addOpenedChangeListener(change -> {
            if (!change.isOpened() && popover.equals(open)) {
                close();
            }
        });
        add(popover);
        open = popover;
        popover.open();
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

    private void close() {
        Popover popover = open;
        open = null;
        if (popover != null) {
            popover.close();
            popover.removeFromParent();
        }
    }
}

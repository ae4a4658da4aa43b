package etudeline.chapter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import etudeline.kit.ui.Buttons;
import etudeline.kit.ui.Icon;
import etudeline.storage.FileFacts;
import java.util.Locale;

/** One file of a section in the form: put elsewhere by its grip or the buttons, renamed, replaced, taken out by its menu. */
final class FileLine extends Div {

    /** What can be done with it. */
    interface Deeds {
        void move(FileFacts file, int by);

        void rename(FileFacts file);

        void remove(FileFacts file);

        /** Has a click on that entry of the menu ask for the file that takes its place. */
        void replaceOnClick(Component entry, FileFacts file);
    }

    private final NativeButton grip = new NativeButton();

    FileLine(FileFacts file, String size, Deeds deeds) {
        addClassNames("file", "row", file.kind().name().toLowerCase(Locale.ROOT));
        getElement()
                .setAttribute("role", "listitem")
                .setAttribute("data-file", file.id().toString());
        grip.add(FileWords.icon(file.kind()).create());
        grip.addClassNames("sign", "grip");
        grip.getElement()
                .setAttribute("type", "button")
                .setAttribute("aria-label", getTranslation("chapter.files.grip", file.name()));
        Span name = new Span(file.name());
        name.addClassNames("strong", "cut");
        name.setTitle(file.name());
        Span weight = new Span(size);
        weight.addClassNames("tiny", "muted");
        Div text = new Div(name, weight);
        text.addClassNames("grow", "file-name");
        Button up = Buttons.icon(
                Icon.ARROW_UP, getTranslation("chapter.files.up", file.name()), () -> deeds.move(file, -1));
        up.addClassName("up");
        Button down = Buttons.icon(
                Icon.ARROW_DOWN, getTranslation("chapter.files.down", file.name()), () -> deeds.move(file, 1));
        down.addClassName("down");
        add(grip, text, up, down, menu(file, deeds));
    }

    private Button menu(FileFacts file, Deeds deeds) {
        Button button =
                Buttons.icon(Icon.ELLIPSIS_VERTICAL, getTranslation("chapter.files.menu", file.name()), () -> {});
        ContextMenu menu = new ContextMenu(button);
        menu.setOpenOnClick(true);
        menu.addItem(getTranslation("chapter.files.rename"), _ -> deeds.rename(file))
                .addComponentAsFirst(Icon.PENCIL.create());
        MenuItem replace = menu.addItem(getTranslation("chapter.files.replace"), _ -> {});
        replace.addComponentAsFirst(Icon.REFRESH_CW.create());
        deeds.replaceOnClick(replace, file);
        menu.addItem(getTranslation("chapter.files.remove"), _ -> deeds.remove(file))
                .addComponentAsFirst(Icon.TRASH_2.create());
        return button;
    }

    void focusGrip() {
        grip.focus();
    }
}

package etudeline.chapter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import etudeline.chapter.Neighbour;
import etudeline.chapter.ReadChapter;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.Still;
import org.jspecify.annotations.Nullable;

/** The reader's own bar at the bottom of narrow screens: contents, neighbours, what stands beside the text. */
final class ReaderBar extends Nav {

    /** A button that opens a sheet and shows how many things are in it. */
    static final class Opener extends NativeButton {

        private final Icon icon;
        private final String name;

        private Opener(Icon icon, String name, String sheet) {
            this.icon = icon;
            this.name = name;
            Still.in(this, icon.large(), new Span(name));
            getElement().setAttribute("type", "button");
            getElement().setAttribute("data-sheet", sheet);
            getElement().setAttribute("aria-controls", sheet);
            getElement().setAttribute("aria-expanded", "false");
        }

        void count(int things) {
            String shown = getTranslation("kit.number", things);
            Still.in(this, icon.large(), new Span(things == 0 ? name : shown));
            // Who speaks to the page says what is seen: the number stands in the name as a word of its own.
            getElement().setAttribute("aria-label", things == 0 ? name : name + " " + shown);
        }
    }

    ReaderBar(ReadChapter chapter) {
        addClassName("reader-bar");
        setAriaLabel(getTranslation("chapter.reader.bar"));
        if (Contents.isOf(chapter)) {
            add(new Opener(Icon.LIST, getTranslation("chapter.contents"), Contents.SHEET));
        }
        neighbour(Icon.ARROW_LEFT, "chapter.previous", chapter.previous());
        neighbour(Icon.ARROW_RIGHT, "chapter.next", chapter.next());
        add(new Opener(Icon.A_LARGE_SMALL, getTranslation("chapter.look"), ReaderLook.SHEET));
    }

    private void neighbour(Icon icon, String key, @Nullable Neighbour neighbour) {
        if (neighbour != null) {
            Anchor link = new Anchor("/" + ReaderView.PATH + "/" + neighbour.id());
            link.getElement().setAttribute("router-link", true);
            Still.in(link, icon.large(), new Span(getTranslation(key)));
            link.setAriaLabel(getTranslation(key + ".named", neighbour.number(), neighbour.title()));
            add(link);
        }
    }

    /** Adds the button that opens the panel. */
    Opener opens(ChapterPanel panel) {
        Opener opener = new Opener(panel.icon(), getTranslation(panel.label()), "beside");
        add(opener);
        return opener;
    }

    /** The button that closes the sheet it stands in. */
    static Component closing(String words) {
        NativeButton close = new NativeButton();
        Still.in(close, Icon.X.large());
        close.addClassName("sheet-close");
        close.getElement().setAttribute("type", "button");
        close.getElement().setAttribute("aria-label", words);
        return close;
    }
}

package etudeline.chapter.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import etudeline.chapter.ChapterId;
import etudeline.chapter.ReaderMemory;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.Still;

/** How the text is shown: its size; on a phone also the light page and the print, which have no place at the heading. */
final class ReaderLook extends Aside {

    static final String SHEET = "affichage";

    ReaderLook(ChapterId chapter, int size) {
        setId(SHEET);
        addClassNames("look", "reader-sheet");
        getElement().setAttribute("aria-label", getTranslation("chapter.look"));
        Input range = new Input();
        range.setId("taille");
        range.setType("range");
        range.getElement()
                .setAttribute("min", Integer.toString(ReaderMemory.SMALLEST))
                .setAttribute("max", Integer.toString(ReaderMemory.LARGEST))
                .setAttribute("step", "1")
                .setAttribute("value", Integer.toString(size));
        NativeLabel label = new NativeLabel(getTranslation("chapter.look.size"));
        label.setFor(range);
        Div sizes = new Div(letter("small"), range, letter("large"));
        sizes.addClassName("sizes");
        NativeButton print = new NativeButton();
        print.add(Icon.PRINTER.create(), new Text(getTranslation("chapter.print")));
        print.addClassNames("print", "more");
        print.getElement().setAttribute("type", "button");
        Anchor light = new Anchor("/lire/" + chapter);
        light.setRouterIgnore(true);
        light.add(Icon.SCROLL_TEXT.create(), new Text(getTranslation("chapter.light")));
        light.addClassName("more");
        Still.in(
                this,
                ReaderBar.closing(getTranslation("kit.close")),
                new H2(getTranslation("chapter.look")),
                label,
                sizes,
                light,
                print);
    }

    private static Span letter(String style) {
        Span letter = new Span("A");
        letter.addClassName(style);
        letter.getElement().setAttribute("aria-hidden", "true");
        return letter;
    }
}

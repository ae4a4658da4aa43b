package etudeline.chapter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import etudeline.kit.ui.Icon;

/** A card of the home page: a few chapters, each a link, and one to all of them. */
final class HomeList extends Div {

    HomeList(String heading) {
        addClassNames("card", "home-list");
        add(new H2(heading));
    }

    void entry(String path, String title, String line, Component... signs) {
        Span name = new Span(title);
        name.addClassNames("strong", "cut");
        Span more = new Span(line);
        more.addClassNames("tiny", "muted", "cut");
        Div words = new Div(name, more);
        words.addClassNames("grow", "words");
        Anchor link = link(path);
        link.addClassName("entry");
        link.add(words);
        link.add(signs);
        link.add(Icon.CHEVRON_RIGHT.small());
        add(link);
    }

    void all(String path, String words) {
        Anchor link = link(path);
        link.addClassName("all");
        link.setText(words);
        add(link);
    }

    private static Anchor link(String path) {
        Anchor link = new Anchor("/" + path);
        link.getElement().setAttribute("router-link", true);
        return link;
    }
}

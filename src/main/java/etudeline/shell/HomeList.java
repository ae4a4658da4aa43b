package etudeline.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import etudeline.kit.ui.Badge;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.Still;
import java.util.ArrayList;
import java.util.List;

/** A card of the home page: a few things, each a link, and one to all of them. */
public final class HomeList extends Div {

    public HomeList(String heading) {
        addClassNames("card", "home-list");
        add(new H2(heading));
    }

    /** The path without the leading slash; signs stand at the right. */
    public void entry(String path, String title, String line, Component... signs) {
        List<Component> parts = new ArrayList<>();
        parts.add(words(title, line));
        parts.addAll(List.of(signs));
        parts.add(Icon.CHEVRON_RIGHT.small());
        Still.in(entry(path), parts.toArray(Component[]::new));
    }

    /** Something to be done, led by a sign on its ground. */
    public void task(Icon icon, Badge.Tone tone, String path, String title, String line) {
        Span sign = new Span(icon.create());
        sign.addClassNames("sign", tone.style());
        Still.in(entry(path), sign, words(title, line), Icon.CHEVRON_RIGHT.small());
    }

    public void all(String path, String words) {
        Anchor link = link(path);
        link.addClassName("all");
        link.setText(words);
        add(link);
    }

    private static Div words(String title, String line) {
        Span name = new Span(title);
        name.addClassNames("strong", "cut");
        Span more = new Span(line);
        more.addClassNames("tiny", "muted", "cut");
        Div words = new Div(name, more);
        words.addClassNames("grow", "words");
        return words;
    }

    private Anchor entry(String path) {
        Anchor link = link(path);
        link.addClassName("entry");
        add(link);
        return link;
    }

    static Anchor link(String path) {
        Anchor link = new Anchor("/" + path);
        link.getElement().setAttribute("router-link", true);
        return link;
    }
}

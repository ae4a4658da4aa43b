package etudeline.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import etudeline.kit.ui.Icon;

/** The violet half of the public pages. */
final class Hero extends Section {

    /** The claim is the page's h1 or, beside a form that has its own, a line of text. */
    Hero(Component claim) {
        addClassName("hero");
        Image picture = new Image("/icons/hero.svg", "");
        picture.addClassName("deco");
        claim.addClassName("claim");
        Paragraph lead = new Paragraph(getTranslation("shell.claim.lead"));
        lead.addClassName("lead");
        add(
                picture,
                new Brand("/", "/icons/logo-white.svg", 44, ""),
                claim,
                lead,
                new UnorderedList(
                        point(Icon.BOOK_OPEN, "shell.claim.fresh"),
                        point(Icon.SMARTPHONE, "shell.claim.light"),
                        point(Icon.MESSAGE_CIRCLE, "shell.claim.answers")));
    }

    private ListItem point(Icon icon, String key) {
        return new ListItem(icon.create(), new Span(getTranslation(key)));
    }
}

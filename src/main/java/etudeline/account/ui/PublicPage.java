package etudeline.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;

/** A page outside the frame with one form in the middle. */
final class PublicPage extends Div {

    private final Main box = new Main();

    PublicPage(String heading, String lead) {
        addClassName("public-page");
        Image logo = new Image("/icons/logo.svg", "");
        logo.setWidth("32px");
        logo.setHeight("32px");
        Anchor home = new Anchor("/", logo, new Text(getTranslation("account.product")));
        home.addClassName("home");
        box.addClassName("box");
        box.add(new H1(heading));
        if (!lead.isEmpty()) {
            Paragraph words = new Paragraph(lead);
            words.addClassName("lead");
            box.add(words);
        }
        add(home, box);
    }

    PublicPage with(Component... parts) {
        box.add(parts);
        return this;
    }
}

package etudeline.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import etudeline.kit.ui.Icon;

/** A page outside the frame with one form in the middle. */
final class PublicPage extends Div {

    private final Main box = new Main();

    PublicPage(String heading, String lead) {
        addClassName("public-page");
        Anchor home = new Anchor("/", Icon.GRADUATION_CAP.create(), new Text(getTranslation("account.product")));
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

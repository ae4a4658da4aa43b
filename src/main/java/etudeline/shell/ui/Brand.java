package etudeline.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import etudeline.kit.ui.Still;

/** Logo and name, a link home; under the name what the place is called. */
final class Brand extends Anchor {

    Brand(String path, String logo, int size, String under) {
        super(path);
        addClassName("brand");
        getElement().setAttribute("router-link", true);
        Image image = new Image(logo, "");
        image.setWidth(size + "px");
        image.setHeight(size + "px");
        Span name = new Span(getTranslation("shell.product"));
        if (!under.isEmpty()) {
            Small small = new Small();
            small.setText(under);
            name.add(small);
        }
        Still.in(this, image, name);
    }
}

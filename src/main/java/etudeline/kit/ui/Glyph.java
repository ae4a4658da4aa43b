package etudeline.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** One attribute on the server; the browser draws the icon from the sprite. */
@Tag("el-icon")
@JsModule("./el-icon.js")
final class Glyph extends Component implements HasStyle {

    Glyph(Icon icon) {
        getElement().setAttribute("name", icon.symbol());
    }

    Glyph(Icon icon, String size) {
        this(icon);
        addClassName(size);
    }
}

package etudeline.chapter.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/**
 * The text of a section. It goes straight to the browser: an open page keeps no copy of it on the server once it is sent.
 */
@Tag("el-prose")
@JsModule("./el-prose.js")
final class Prose extends Component implements HasStyle {

    private String html;

    /** The HTML as the server has sanitised it when it was saved. */
    Prose(String html) {
        this.html = html;
        addClassName("prose");
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        getElement().executeJs("this.show($0)", html);
        html = "";
    }
}

package etudeline.shell.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/** A form of the browser's, so that password managers know what they see; the server does the sending. */
@Tag("form")
class Form extends HtmlContainer {

    Form() {
        getElement().executeJs("this.addEventListener('submit', e => e.preventDefault())");
    }
}

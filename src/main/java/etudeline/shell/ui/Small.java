package etudeline.shell.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/** Side print. */
@Tag("small")
final class Small extends HtmlContainer {

    Small() {}
}

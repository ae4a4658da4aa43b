package etudeline.chapter.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import etudeline.kit.ui.EditForm;
import etudeline.kit.ui.T;

/** The name of a file before its ending, which stays. */
final class FileNameForm extends EditForm<String> {

    private static final int MOST = 255;

    private final TextField name;

    FileNameForm(String ending) {
        name = text("name", T.of("chapter.files.name"), MOST, whole -> before(whole, ending));
        if (!ending.isEmpty()) {
            Span suffix = new Span(ending);
            suffix.addClassName("muted");
            name.setSuffixComponent(suffix);
        }
    }

    private static String before(String whole, String ending) {
        return whole.substring(0, whole.length() - ending.length());
    }

    @Override
    protected String value() {
        return name.getValue();
    }
}

package etudeline.chapter.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import etudeline.kit.ui.Buttons;
import etudeline.kit.ui.Kept;
import etudeline.kit.ui.T;
import java.util.function.Consumer;

/** Asks whether those who were told of a chapter before are told again. */
final class PublishDialog extends Dialog {

    private PublishDialog(String title, Consumer<Boolean> publish) {
        addClassNames("confirm", "sheet");
        setHeaderTitle(T.of("chapter.publish.again", title));
        Checkbox announce = new Checkbox(T.of("chapter.publish.announce"));
        add(new Paragraph(T.of("chapter.publish.explanation")), announce);
        getFooter()
                .add(
                        Buttons.plain(T.of("kit.cancel"), this::close),
                        Kept.saving(Buttons.primaryOf(this, T.of("chapter.publish"), () -> {
                            close();
                            publish.accept(announce.getValue());
                        })));
    }

    /** Nothing is published yet. */
    static void open(ChapterForm form, Consumer<Boolean> publish) {
        form.kept.unsaved();
        new PublishDialog(form.title.getValue(), publish).open();
    }
}

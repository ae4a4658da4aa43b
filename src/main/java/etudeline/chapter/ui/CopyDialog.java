package etudeline.chapter.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import etudeline.chapter.ChapterId;
import etudeline.chapter.ChapterWriting;
import etudeline.chapter.Saved;
import etudeline.kit.SubjectId;
import etudeline.kit.ui.Buttons;
import etudeline.kit.ui.Choice;
import etudeline.kit.ui.ChoiceBox;
import etudeline.kit.ui.T;
import etudeline.kit.ui.Toast;
import java.util.List;

/** Makes a draft of a chapter for another subject, and with it another programme or year; then opens it. */
final class CopyDialog extends Dialog {

    private CopyDialog(ChapterWriting writing, ChapterId chapter, String title, List<Choice<SubjectId>> subjects) {
        addClassNames("confirm", "sheet");
        setHeaderTitle(T.of("chapter.copy.title", title));
        ChoiceBox<SubjectId> subject = new ChoiceBox<>(T.of("chapter.copy.into"));
        subject.offer(subjects);
        subject.setWidthFull();
        subject.focus();
        add(new Paragraph(T.of("chapter.copy.explanation")), subject);
        getFooter().add(Buttons.plain(T.of("kit.cancel"), this::close), Buttons.primary(T.of("chapter.copy"), () -> {
            SubjectId into = subject.getValue();
            if (into == null) {
                subject.setErrorMessage(T.of("kit.required"));
                subject.setInvalid(true);
                return;
            }
            Saved copy = writing.copy(chapter, into);
            close();
            Toast.show(T.of("chapter.copy.done", title));
            UI.getCurrent().navigate("/" + ChapterFormView.PATH + "/" + copy.id());
        }));
    }

    static void open(ChapterWriting writing, ChapterId chapter, String title, List<Choice<SubjectId>> subjects) {
        new CopyDialog(writing, chapter, title, subjects).open();
    }
}

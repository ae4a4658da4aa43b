package etudeline.chapter.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import etudeline.chapter.ChapterId;
import etudeline.chapter.ChapterWriting;
import etudeline.chapter.Saved;
import etudeline.kit.Refused;
import etudeline.kit.SubjectId;
import etudeline.kit.ui.Buttons;
import etudeline.kit.ui.Choice;
import etudeline.kit.ui.ChoiceBox;
import etudeline.kit.ui.Page;
import etudeline.kit.ui.Strip;
import etudeline.kit.ui.T;
import etudeline.kit.ui.Toast;
import java.util.List;
import java.util.stream.Collectors;

/** Makes a draft of a chapter for another subject, and with it another programme or year; then opens it. */
final class CopyDialog extends Dialog {

    private final ChapterWriting writing;
    private final ChapterId chapter;
    private final String title;
    private final ChoiceBox<SubjectId> subject = new ChoiceBox<>(T.of("chapter.copy.into"));
    private final Strip strip = new Strip();

    private CopyDialog(ChapterWriting writing, ChapterId chapter, String title, List<Choice<SubjectId>> subjects) {
        this.writing = writing;
        this.chapter = chapter;
        this.title = title;
        addClassNames("confirm", "sheet");
        setHeaderTitle(T.of("chapter.copy.title", title));
        subject.offer(subjects);
        subject.setManualValidation(true);
        subject.setWidthFull();
        subject.focus();
        add(new Paragraph(T.of("chapter.copy.explanation")), strip, subject);
        getFooter()
                .add(
                        Buttons.plain(T.of("kit.cancel"), this::close),
                        Buttons.primaryOf(this, T.of("chapter.copy"), this::copy));
    }

    private void copy() {
        strip.hide();
        subject.setInvalid(false);
        SubjectId into = subject.getValue();
        if (into == null) {
            subject.setErrorMessage(T.of("kit.required"));
            subject.setInvalid(true);
            subject.focus();
            return;
        }
        Saved copy;
        try {
            copy = writing.copy(chapter, into);
        } catch (Refused refused) {
            String problems = refused.problems().stream().map(T::of).collect(Collectors.joining(" "));
            strip.fail(T.of("chapter.copy.refused", problems));
            subject.focus();
            return;
        }
        close();
        Toast.show(T.of("chapter.copy.done", title));
        UI.getCurrent().navigate("/" + ChapterFormView.PATH + "/" + copy.id());
        Page.enter();
    }

    static void open(ChapterWriting writing, ChapterId chapter, String title, List<Choice<SubjectId>> subjects) {
        new CopyDialog(writing, chapter, title, subjects).open();
    }
}

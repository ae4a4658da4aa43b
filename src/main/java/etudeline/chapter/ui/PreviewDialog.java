package etudeline.chapter.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import etudeline.chapter.ChapterPreview;
import etudeline.chapter.SectionKind;
import etudeline.kit.ui.Buttons;
import etudeline.kit.ui.T;

/** The chapter as readers would get it, from what is typed at the moment. */
final class PreviewDialog extends Dialog {

    private PreviewDialog(String title, ChapterPreview preview) {
        addClassName("preview");
        setHeaderTitle(title);
        Div text = new Div();
        for (SectionKind kind : SectionKind.values()) {
            String html = preview.sections().get(kind);
            if (html != null) {
                H2 name = new H2(T.of(Sections.key(kind)));
                name.addClassNames("section-name", kind.anchor());
                text.add(name, new Prose(html));
            }
        }
        add(text.getComponentCount() == 0 ? new Paragraph(T.of("chapter.reader.none")) : text);
        getFooter().add(Buttons.plain(T.of("kit.close"), this::close));
    }

    static void open(String title, ChapterPreview preview) {
        new PreviewDialog(title, preview).open();
    }
}

package etudeline.chapter.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import etudeline.chapter.ChapterId;
import etudeline.chapter.SectionKind;

/**
 * The text of a section. It is no part of what the server keeps of an open page: the browser fetches it, or is sent it once
 * where it is no reader's yet.
 */
@Tag("el-prose")
@JsModule("./el-prose.js")
final class Prose extends Component implements HasStyle {

    private String html = "";

    /** The HTML as the server has sanitised it when it was saved. */
    Prose(String html) {
        this();
        this.html = html;
    }

    /** Of a chapter that is kept, fetched by the browser unless it has it. */
    Prose(ChapterId chapter, SectionKind kind) {
        this();
        getElement()
                .setAttribute("src", TextController.address(chapter))
                .setAttribute("data-section", kind.anchor())
                .setAttribute("failed", getTranslation("chapter.reader.noText"))
                .setAttribute("retry", getTranslation("kit.retry"));
    }

    private Prose() {
        addClassName("prose");
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        if (!html.isEmpty()) {
            getElement().executeJs("this.show($0)", html);
            html = "";
        }
    }
}

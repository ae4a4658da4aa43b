package etudeline.chapter.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasPlaceholder;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The text of one section as a field: its value is source HTML in the chapter format, told when the focus leaves and when
 * nothing more was typed for 5 s. A text that was only opened keeps the value it was given.
 */
@Tag("el-chapter-editor")
@JsModule("./chapter-editor.ts")
@NpmPackage(value = "@tiptap/core", version = ChapterEditor.TIPTAP)
@NpmPackage(value = "@tiptap/pm", version = ChapterEditor.TIPTAP)
@NpmPackage(value = "@tiptap/starter-kit", version = ChapterEditor.TIPTAP)
@NpmPackage(value = "@tiptap/extension-table", version = ChapterEditor.TIPTAP)
@NpmPackage(value = "@tiptap/extensions", version = ChapterEditor.TIPTAP)
@NpmPackage(value = "temml", version = ChapterEditor.TEMML)
final class ChapterEditor extends AbstractSinglePropertyField<ChapterEditor, String>
        implements Focusable<ChapterEditor>,
                HasPlaceholder,
                HasSize,
                HasStyle,
                HasValidationProperties,
                LocaleChangeObserver {

    /** The packages want each other at exactly one version. */
    static final String TIPTAP = "3.32.2";

    /** The one that sets formulas when a text is saved, so that a writer sees what readers will. */
    static final String TEMML = "0.13.5";

    private static final String WORDS = "chapter.editor.";

    /** The label is what screen readers say. */
    ChapterEditor(String label) {
        super("value", "", false);
        getElement().setProperty("label", label);
    }

    /** Gives it the colour of the section: lesson, exercise or solution. */
    void setSection(String section) {
        getElement().setProperty("section", section);
    }

    /**
     * Images go to the address as multipart {@code file}; it answers {@code {"url": …}} or {@code {"message": …}}.
     *
     * @param most bytes of one image; a larger one is refused before it is sent
     */
    void sendImagesTo(String address, long most) {
        getElement().setAttribute("upload-url", address).setAttribute("upload-most", Long.toString(most));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "translations.chapter", event.getLocale(), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        Map<String, String> words = bundle.keySet().stream()
                .filter(key -> key.startsWith(WORDS))
                .collect(Collectors.toMap(key -> key.substring(WORDS.length()), Function.identity()));
        words.replaceAll((name, key) -> bundle.getString(key));
        getElement().setPropertyMap("i18n", words);
    }
}

package etudeline.chapter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import etudeline.chapter.SectionKind;
import etudeline.storage.FileId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;

/** Sends files from the browser, by itself and whatever happens to this page, and tells when one is here. */
@Tag("el-uploads")
@JsModule("./el-uploads.ts")
final class FileSender extends Component implements LocaleChangeObserver {

    private static final String WORDS = "chapter.uploads.";

    /** Takes a file that has come. */
    @FunctionalInterface
    interface Taker {
        void take(FileId file, SectionKind section, Optional<FileId> replaced);
    }

    /** Takes a file to another position of the section that is open, counted from 0. */
    @FunctionalInterface
    interface Mover {
        void move(FileId file, int to);
    }

    FileSender(long most, Taker taker, Mover mover) {
        getElement().setAttribute("address", UploadController.PATH).setAttribute("most", Long.toString(most));
        getElement()
                .addEventListener(
                        "file-arrived",
                        arrived -> file(arrived, "file")
                                .ifPresent(file -> section(arrived)
                                        .ifPresent(section -> taker.take(file, section, file(arrived, "replaces")))))
                .addEventData("event.detail.file")
                .addEventData("event.detail.section")
                .addEventData("event.detail.replaces");
        getElement()
                .addEventListener(
                        "file-moved",
                        moved -> file(moved, "file")
                                .ifPresent(file -> mover.move(
                                        file,
                                        moved.getEventData()
                                                .get("event.detail.to")
                                                .asInt())))
                .addEventData("event.detail.file")
                .addEventData("event.detail.to");
    }

    /** What a browser says is not believed: it may name what it likes. */
    private static Optional<FileId> file(DomEvent event, String name) {
        String id = event.getEventData().get("event.detail." + name).asString("");
        return id.matches("[0-9]{1,18}") ? Optional.of(new FileId(Long.parseLong(id))) : Optional.empty();
    }

    private static Optional<SectionKind> section(DomEvent event) {
        String name = event.getEventData().get("event.detail.section").asString("");
        return Arrays.stream(SectionKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }

    /** The button that asks for files. */
    void focus() {
        getElement().executeJs("setTimeout(() => this.querySelector('.choose')?.focus())");
    }

    void open(SectionKind section) {
        getElement().setProperty("section", section.name());
    }

    /** The file is in the form: it is not offered again when the page is loaded anew. */
    void settle(FileId file) {
        getElement().callJsFunction("settled", file.toString());
    }

    /** Lets that component ask for a file that takes the place of this one; a browser wants the click itself. */
    void replaceOnClick(Component item, FileId file) {
        item.getElement()
                .executeJs("this.addEventListener('click', () => $0.replace($1))", getElement(), file.toString());
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "translations.chapter", event.getLocale(), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        Map<String, String> words = bundle.keySet().stream()
                .filter(key -> key.startsWith(WORDS))
                .collect(Collectors.toMap(key -> key.substring(WORDS.length()), bundle::getString));
        getElement().setPropertyMap("i18n", words);
        getElement()
                .setPropertyMap(
                        "sections",
                        Arrays.stream(SectionKind.values())
                                .collect(Collectors.toMap(
                                        SectionKind::name, kind -> getTranslation(Sections.key(kind)))));
    }
}

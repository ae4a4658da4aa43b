package etudeline.chapter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import etudeline.chapter.ChapterData;
import etudeline.chapter.ChapterPreview;
import etudeline.chapter.SectionKind;
import etudeline.kit.ui.Buttons;
import etudeline.kit.ui.T;
import etudeline.storage.FileId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/** Somebody has saved the chapter meanwhile: both versions where they differ, and whoever types chooses (rule 12). */
final class VersionsDialog extends Dialog {

    /** What can be chosen apart. */
    private enum Part {
        SUBJECT,
        NUMBER,
        TITLE,
        LESSON,
        EXERCISE,
        SOLUTION
    }

    private final ChapterData typed;
    private final ChapterData stored;
    private final Map<Part, RadioButtonGroup<Boolean>> takeStored = new EnumMap<>(Part.class);
    private final Div lines = new Div();

    private VersionsDialog(
            ChapterData typed,
            ChapterData stored,
            Function<ChapterData, String> subjectName,
            Function<ChapterData, ChapterPreview> preview,
            Consumer<ChapterData> decided) {
        this.typed = typed;
        this.stored = stored;
        addClassName("versions");
        setHeaderTitle(T.of("chapter.versions"));
        setRole("alertdialog");
        add(new Paragraph(T.of("chapter.versions.explanation")), lines);
        compare(Part.SUBJECT, "chapter.subject", subjectName.apply(typed), subjectName.apply(stored));
        compare(Part.NUMBER, "chapter.number", String.valueOf(typed.number()), String.valueOf(stored.number()));
        compare(Part.TITLE, "chapter.title", typed.title(), stored.title());
        ChapterPreview typedShown = preview.apply(typed);
        ChapterPreview storedShown = preview.apply(stored);
        for (SectionKind kind : SectionKind.values()) {
            boolean same = typed.text(kind).equals(stored.text(kind))
                    && typed.files(kind).equals(stored.files(kind));
            if (!same) {
                line(
                        Part.valueOf(kind.name()),
                        Sections.key(kind),
                        text(typedShown, typed, kind),
                        text(storedShown, stored, kind));
            }
        }
        getFooter()
                .add(
                        Buttons.plain(T.of("kit.cancel"), this::close),
                        Buttons.primary(T.of("chapter.versions.go"), () -> {
                            close();
                            decided.accept(merged());
                        }));
    }

    static void open(
            ChapterData typed,
            ChapterData stored,
            Function<ChapterData, String> subjectName,
            Function<ChapterData, ChapterPreview> preview,
            Consumer<ChapterData> decided) {
        new VersionsDialog(typed, stored, subjectName, preview, decided).open();
    }

    private void compare(Part part, String label, String typedWords, String storedWords) {
        if (!typedWords.equals(storedWords)) {
            line(part, label, new Span(typedWords), new Span(storedWords));
        }
    }

    private void line(Part part, String label, Component typedShown, Component storedShown) {
        RadioButtonGroup<Boolean> choice = new RadioButtonGroup<>();
        choice.setItems(false, true);
        choice.setItemLabelGenerator(takesStored ->
                T.of(Boolean.TRUE.equals(takesStored) ? "chapter.versions.stored" : "chapter.versions.typed"));
        choice.setAriaLabel(T.of(label));
        choice.setValue(false);
        takeStored.put(part, choice);
        Div both = new Div(box("chapter.versions.typed", typedShown), box("chapter.versions.stored", storedShown));
        both.addClassName("both");
        lines.add(new H3(T.of(label)), both, choice);
    }

    private static Div box(String label, Component shown) {
        Span name = new Span(T.of(label));
        name.addClassNames("tiny", "muted");
        Div content = new Div(shown);
        content.addClassName("version");
        content.getElement().setAttribute("tabindex", "0");
        return new Div(name, content);
    }

    private static Component text(ChapterPreview shown, ChapterData data, SectionKind kind) {
        Div text = new Div(new Prose(shown.sections().getOrDefault(kind, "")));
        text.add(new Span(T.of("chapter.versions.files", data.files(kind).size())));
        return text;
    }

    private ChapterData from(Part part) {
        RadioButtonGroup<Boolean> choice = takeStored.get(part);
        return choice != null && Objects.equals(choice.getValue(), true) ? stored : typed;
    }

    private ChapterData merged() {
        Map<SectionKind, String> texts = new HashMap<>();
        Map<SectionKind, List<FileId>> files = new HashMap<>();
        for (SectionKind kind : SectionKind.values()) {
            ChapterData source = from(Part.valueOf(kind.name()));
            texts.put(kind, source.text(kind));
            files.put(kind, source.files(kind));
        }
        return new ChapterData(
                from(Part.SUBJECT).subject(),
                from(Part.NUMBER).number(),
                from(Part.TITLE).title(),
                texts,
                files);
    }
}

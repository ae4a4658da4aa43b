package etudeline.chapter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import etudeline.chapter.ChapterData;
import etudeline.chapter.SectionKind;
import etudeline.kit.ui.Buttons;
import etudeline.kit.ui.T;
import etudeline.storage.FileId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
            BiFunction<ChapterData, ChapterData, Map<SectionKind, String>> comparison,
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
        Map<SectionKind, String> texts = comparison.apply(stored, typed);
        for (SectionKind kind : SectionKind.values()) {
            String text = texts.get(kind);
            boolean sameFiles = typed.files(kind).equals(stored.files(kind));
            if (text != null || !sameFiles) {
                section(kind, text, sameFiles);
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

    /** Asks nothing where both are the same. */
    static void open(
            ChapterData typed,
            ChapterData stored,
            Function<ChapterData, String> subjectName,
            BiFunction<ChapterData, ChapterData, Map<SectionKind, String>> comparison,
            Consumer<ChapterData> decided) {
        VersionsDialog dialog = new VersionsDialog(typed, stored, subjectName, comparison, decided);
        if (dialog.takeStored.isEmpty()) {
            // Both are the same: there is nothing to choose.
            decided.accept(typed);
        } else {
            dialog.open();
        }
    }

    private void compare(Part part, String label, String typedWords, String storedWords) {
        if (!typedWords.equals(storedWords)) {
            Div both = new Div(
                    box("chapter.versions.typed", new Span(typedWords)),
                    box("chapter.versions.stored", new Span(storedWords)));
            both.addClassName("both");
            line(part, label, both);
        }
    }

    private void line(Part part, String label, Component shown) {
        RadioButtonGroup<Boolean> choice = new RadioButtonGroup<>();
        choice.setItems(false, true);
        choice.setItemLabelGenerator(takesStored ->
                T.of(Boolean.TRUE.equals(takesStored) ? "chapter.versions.stored" : "chapter.versions.typed"));
        choice.setAriaLabel(T.of(label));
        choice.setValue(false);
        takeStored.put(part, choice);
        lines.add(new H3(T.of(label)), shown, choice);
    }

    private static Div box(String label, Component shown) {
        Span name = new Span(T.of(label));
        name.addClassNames("tiny", "muted");
        Div content = new Div(shown);
        content.addClassName("version");
        content.getElement().setAttribute("tabindex", "0");
        return new Div(name, content);
    }

    /** Both in one: what only one of them has is marked. */
    private void section(SectionKind kind, @Nullable String text, boolean sameFiles) {
        Div content = new Div();
        content.addClassNames("version", "compared");
        content.getElement().setAttribute("tabindex", "0");
        if (text != null) {
            content.add(new Prose(text));
        }
        if (!sameFiles) {
            content.add(new Paragraph(
                    new Marked("del", files(stored, kind)), new Text(" "), new Marked("ins", files(typed, kind))));
        }
        line(Part.valueOf(kind.name()), Sections.key(kind), content);
    }

    private static String files(ChapterData data, SectionKind kind) {
        return T.of("chapter.versions.files", data.files(kind).size());
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

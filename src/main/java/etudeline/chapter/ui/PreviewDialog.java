package etudeline.chapter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import etudeline.academics.CatalogueTree;
import etudeline.chapter.ChapterData;
import etudeline.chapter.ChapterPreview;
import etudeline.chapter.SectionKind;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.ui.Buttons;
import etudeline.kit.ui.Choice;
import etudeline.kit.ui.ChoiceBox;
import etudeline.kit.ui.EmptyState;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.T;
import etudeline.storage.FileFacts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** The chapter as a student of a programme and level would get it, from what is typed at the moment. */
final class PreviewDialog extends Dialog {

    private final Map<SectionKind, List<FileFacts>> files;
    private final BiFunction<ProgrammeId, Level, Optional<ChapterPreview>> preview;
    private final ChoiceBox<ProgrammeId> programme = new ChoiceBox<>(T.of("chapter.programme"));
    private final ChoiceBox<Level> level = new ChoiceBox<>(T.of("chapter.level"));
    private final Div text = new Div();

    private PreviewDialog(
            ChapterData data,
            Map<SectionKind, List<FileFacts>> files,
            CatalogueTree tree,
            CatalogueTree.Subject subject,
            BiFunction<ProgrammeId, Level, Optional<ChapterPreview>> preview) {
        this.files = files;
        this.preview = preview;
        addClassName("preview");
        setHeaderTitle(data.title());
        programme.offer(tree.programmes().stream()
                .filter(offered -> offered.university().equals(subject.university()))
                .map(offered -> new Choice<>(offered.id(), offered.name()))
                .toList());
        level.offer(Arrays.stream(Level.values())
                .map(offered -> new Choice<>(offered, offered.name()))
                .toList());
        programme.setValue(subject.programme());
        level.setValue(subject.level());
        programme.addValueChangeListener(_ -> show());
        level.addValueChangeListener(_ -> show());
        Div reader = new Div(new Span(T.of("chapter.preview.as")), programme, level);
        reader.addClassName("preview-reader");
        add(reader, text);
        getFooter().add(Buttons.plain(T.of("kit.close"), this::close));
        show();
    }

    private void show() {
        text.removeAll();
        if (programme.getValue() == null || level.getValue() == null) {
            return;
        }
        Optional<ChapterPreview> seen = preview.apply(programme.getValue(), level.getValue());
        if (seen.isEmpty()) {
            text.add(new EmptyState(Icon.EYE_OFF, T.of("chapter.preview.notFor")));
            return;
        }
        for (SectionKind kind : SectionKind.values()) {
            section(kind, seen.get()).ifPresent(text::add);
        }
        if (text.getComponentCount() == 0) {
            text.add(new Paragraph(T.of("chapter.reader.none")));
        }
    }

    private Optional<Component> section(SectionKind kind, ChapterPreview seen) {
        String html = seen.sections().get(kind);
        List<FileFacts> attached =
                kind == SectionKind.SOLUTION && !seen.solutions() ? List.of() : files.getOrDefault(kind, List.of());
        if (html == null && attached.isEmpty()) {
            return Optional.empty();
        }
        H2 name = new H2(T.of(Sections.key(kind)));
        name.addClassNames("section-name", kind.anchor());
        Div section = new Div(name);
        section.addClassName("preview-section");
        if (html != null) {
            section.add(new Prose(html));
        }
        attached.forEach(file -> {
            Div line = new Div(FileWords.icon(file.kind()).create(), new Span(file.name()));
            line.addClassNames("row", "preview-file");
            section.add(line);
        });
        return Optional.of(section);
    }

    /** {@code preview} answers what a student of that place sees; {@code subject} is where the chapter is. */
    static void open(
            ChapterData data,
            Map<SectionKind, List<FileFacts>> files,
            CatalogueTree tree,
            CatalogueTree.Subject subject,
            BiFunction<ProgrammeId, Level, Optional<ChapterPreview>> preview) {
        new PreviewDialog(data, files, tree, subject, preview).open();
    }
}

package etudeline.chapter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import etudeline.chapter.ChapterData;
import etudeline.chapter.ChapterHistory;
import etudeline.chapter.ChapterHistory.Content;
import etudeline.chapter.ChapterHistory.Version;
import etudeline.chapter.ChapterId;
import etudeline.chapter.SectionKind;
import etudeline.kit.ui.Buttons;
import etudeline.kit.ui.EmptyState;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.T;
import etudeline.kit.ui.Times;
import etudeline.storage.FileFacts;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What was published when and by whom, what has changed since, and back to it. */
final class HistoryDialog extends Dialog {

    private final ChapterHistory history;
    private final ChapterId chapter;
    private final ChapterData now;
    private final Map<SectionKind, List<FileFacts>> files;
    private final ZoneId zone;
    private final UnorderedList list = new UnorderedList();
    private final Div compared = new Div();
    private final Button restore;
    private @Nullable Content shown;

    private HistoryDialog(
            ChapterHistory history,
            ChapterId chapter,
            ChapterData now,
            Map<SectionKind, List<FileFacts>> files,
            ZoneId zone,
            Consumer<Content> restored) {
        this.history = history;
        this.chapter = chapter;
        this.now = now;
        this.files = files;
        this.zone = zone;
        addClassName("history");
        setHeaderTitle(T.of("chapter.history"));
        restore = Buttons.primary(T.of("chapter.history.restore"), () -> {
            close();
            restored.accept(Objects.requireNonNull(shown));
        });
        restore.setVisible(false);
        getFooter().add(Buttons.plain(T.of("kit.close"), this::close), restore);
        List<Version> versions = history.versions(chapter);
        if (versions.isEmpty()) {
            add(new EmptyState(Icon.HISTORY, T.of("chapter.history.none")));
            return;
        }
        list.addClassName("history-list");
        list.getElement().setAttribute("aria-label", T.of("chapter.history"));
        versions.forEach(version -> list.add(new ListItem(entry(version))));
        compared.addClassNames("compared", "prose");
        compared.getElement().setAttribute("tabindex", "0");
        compared.getElement()
                .setAttribute("role", "region")
                .setAttribute("aria-label", T.of("chapter.history.changes"));
        Div columns = new Div(list, compared);
        columns.addClassName("history-columns");
        add(columns);
        show(versions.getFirst());
    }

    private NativeButton entry(Version version) {
        Span when = new Span(Times.full(version.at(), zone));
        when.addClassName("strong");
        Span who = new Span(version.publisher());
        who.addClassNames("small", "muted");
        NativeButton entry = new NativeButton();
        entry.add(when, who);
        entry.getElement().setAttribute("type", "button").setAttribute("data-version", "" + version.ordinal());
        entry.addClickListener(_ -> show(version));
        return entry;
    }

    private void show(Version version) {
        Content content = history.open(chapter, version.ordinal());
        shown = content;
        list.getChildren()
                .flatMap(Component::getChildren)
                .forEach(entry -> entry.getElement()
                        .setAttribute(
                                "aria-pressed",
                                Boolean.toString(("" + version.ordinal())
                                        .equals(entry.getElement().getAttribute("data-version")))));
        compared.removeAll();
        compare(content);
        boolean same = compared.getComponentCount() == 0;
        restore.setVisible(!same);
        if (same) {
            compared.add(new Paragraph(T.of("chapter.history.same")));
        } else {
            compared.addComponentAsFirst(new Paragraph(T.of("chapter.history.explanation")));
        }
    }

    private void compare(Content content) {
        ChapterData then = content.data();
        if (!then.title().equals(now.title())) {
            compared.add(new H3(T.of("chapter.title")), changed(then.title(), now.title()));
        }
        Map<SectionKind, String> texts = history.compare(then, now);
        for (SectionKind kind : SectionKind.values()) {
            String text = texts.get(kind);
            boolean sameFiles = then.files(kind).equals(now.files(kind));
            if (text == null && sameFiles) {
                continue;
            }
            compared.add(new H3(T.of(Sections.key(kind))));
            if (text != null) {
                compared.add(new Prose(text));
            }
            if (!sameFiles) {
                compared.add(changed(names(content.files(), kind), names(files, kind)));
            }
        }
    }

    private static Paragraph changed(String then, String now) {
        Paragraph line = new Paragraph();
        if (!then.isEmpty()) {
            line.add(new Marked("del", then));
        }
        if (!now.isEmpty()) {
            line.add(new Marked("ins", now));
        }
        return line;
    }

    private static String names(Map<SectionKind, List<FileFacts>> files, SectionKind kind) {
        return String.join(
                ", ",
                files.getOrDefault(kind, List.of()).stream()
                        .map(FileFacts::name)
                        .toList());
    }

    /** {@code now} and its files are what stands in the form; {@code restored} gets the version that is wanted again. */
    static void open(
            ChapterHistory history,
            ChapterId chapter,
            ChapterData now,
            Map<SectionKind, List<FileFacts>> files,
            ZoneId zone,
            Consumer<Content> restored) {
        new HistoryDialog(history, chapter, now, files, zone, restored).open();
    }
}

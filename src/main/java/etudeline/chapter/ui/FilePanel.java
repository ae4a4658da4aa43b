package etudeline.chapter.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import etudeline.chapter.ChapterFiles;
import etudeline.chapter.SectionKind;
import etudeline.kit.Refused;
import etudeline.kit.ui.Buttons;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.VaadinWords;
import etudeline.storage.FileFacts;
import etudeline.storage.FileId;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of the section that is open: taken by choice or drop, put in order, taken out. */
final class FilePanel extends Div {

    private static final long MEGABYTE = 1024L * 1024;

    private final ChapterFiles keeper;
    private final FileWords words;
    private final Map<SectionKind, List<FileFacts>> files = new EnumMap<>(SectionKind.class);
    private final H2 heading = new H2();
    private final Div list = new Div();
    private final Div refusal = new Div();
    private volatile SectionKind section = SectionKind.LESSON;
    private Runnable changed = () -> {};

    FilePanel(ChapterFiles keeper, FileWords words) {
        this.keeper = keeper;
        this.words = words;
        addClassNames("card", "file-panel");
        add(heading, list, refusal, upload());
        show();
    }

    private Upload upload() {
        Locale language = getLocale();
        Upload upload = new Upload((UploadHandler) event -> take(event, language));
        upload.setUploadFormat(UploadFormat.RAW);
        long most = keeper.most();
        upload.setMaxFileSize((int) Math.min(most, Integer.MAX_VALUE));
        upload.setI18n(VaadinWords.upload());
        upload.setDropLabel(new Span(getTranslation("chapter.files.drop", most / MEGABYTE)));
        refusal.addClassNames("upload-refused", "err");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        upload.addFileRejectedListener(rejected -> {
            refusal.setText(getTranslation("chapter.files.refused", rejected.getFileName(), most / MEGABYTE));
            refusal.setVisible(true);
        });
        // What the service refused is told in its words; what was taken stands in the list above.
        upload.getElement().executeJs("""
                this.addEventListener('upload-error', e => {
                  try { e.detail.file.error = JSON.parse(e.detail.xhr.responseText).rejected[0].reason; } catch { }
                });
                this.addEventListener('upload-success', e => setTimeout(() => {
                  this.files = this.files.filter(file => file !== e.detail.file);
                }))""");
        return upload;
    }

    /** Bytes of an image inside a text at most. */
    long mostOfImage() {
        return keeper.mostOfImage();
    }

    private void take(UploadEvent event, Locale language) throws IOException {
        SectionKind into = section;
        try (InputStream bytes = event.getInputStream()) {
            FileFacts kept = keeper.keep(bytes, event.getFileName());
            Future<Void> _ = event.getUI().access(() -> {
                of(into).add(kept);
                refusal.setVisible(false);
                show();
                changed.run();
            });
        } catch (Refused refused) {
            event.getResponse().setContentType("application/json; charset=UTF-8");
            event.reject(refused.problems().stream()
                    .map(problem -> getTranslation(
                            language, problem.key(), problem.arguments().toArray()))
                    .collect(Collectors.joining(" ")));
        }
    }

    /** Called whenever somebody has added, taken out or moved one. */
    void whenChanged(Runnable work) {
        changed = work;
    }

    void read(Map<SectionKind, List<FileFacts>> opened) {
        files.clear();
        opened.forEach((kind, of) -> files.put(kind, new ArrayList<>(of)));
        show();
    }

    /** These files and no others; they are in this panel already or among the other version's. */
    void choose(Map<SectionKind, List<FileId>> chosen, Map<SectionKind, List<FileFacts>> other) {
        Map<FileId, FileFacts> facts = new HashMap<>();
        Stream.of(files, other)
                .flatMap(all -> all.values().stream())
                .flatMap(List::stream)
                .forEach(file -> facts.put(file.id(), file));
        Map<SectionKind, List<FileFacts>> known = new EnumMap<>(SectionKind.class);
        chosen.forEach((kind, ids) -> known.put(
                kind, ids.stream().map(facts::get).filter(Objects::nonNull).toList()));
        read(known);
    }

    void open(SectionKind kind) {
        section = kind;
        show();
    }

    /** What is known of them. */
    Map<SectionKind, List<FileFacts>> facts() {
        Map<SectionKind, List<FileFacts>> facts = new EnumMap<>(SectionKind.class);
        files.forEach((kind, of) -> facts.put(kind, List.copyOf(of)));
        return facts;
    }

    Map<SectionKind, List<FileId>> ids() {
        Map<SectionKind, List<FileId>> ids = new EnumMap<>(SectionKind.class);
        files.forEach((kind, of) -> {
            if (!of.isEmpty()) {
                ids.put(kind, of.stream().map(FileFacts::id).toList());
            }
        });
        return ids;
    }

    private List<FileFacts> of(SectionKind kind) {
        return files.computeIfAbsent(kind, _ -> new ArrayList<>());
    }

    private void show() {
        heading.setText(getTranslation("chapter.files.of", getTranslation(Sections.key(section))));
        list.removeAll();
        List<FileFacts> shown = of(section);
        for (int at = 0; at < shown.size(); at++) {
            list.add(line(shown, at));
        }
    }

    private Div line(List<FileFacts> shown, int at) {
        FileFacts file = shown.get(at);
        Span sign = new Span(FileWords.icon(file.kind()).create());
        sign.addClassName("sign");
        Span name = new Span(file.name());
        name.addClassNames("strong", "cut");
        name.setTitle(file.name());
        Span size = new Span(words.size(file.size(), getLocale()));
        size.addClassNames("tiny", "muted");
        Div text = new Div(name, size);
        text.addClassNames("grow", "file-name");
        Div line = new Div(sign, text);
        line.addClassNames("file", "row", file.kind().name().toLowerCase(Locale.ROOT));
        if (at > 0) {
            line.add(Buttons.icon(
                    Icon.ARROW_UP, getTranslation("chapter.files.up", file.name()), () -> swap(shown, at, at - 1)));
        }
        if (at < shown.size() - 1) {
            line.add(Buttons.icon(
                    Icon.ARROW_DOWN, getTranslation("chapter.files.down", file.name()), () -> swap(shown, at, at + 1)));
        }
        line.add(Buttons.icon(Icon.X, getTranslation("chapter.files.remove", file.name()), () -> {
            shown.remove(file);
            show();
            changed.run();
        }));
        return line;
    }

    private void swap(List<FileFacts> shown, int one, int other) {
        Collections.swap(shown, one, other);
        show();
        changed.run();
    }
}

package etudeline.chapter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import etudeline.chapter.ChapterFiles;
import etudeline.chapter.SectionKind;
import etudeline.kit.Missing;
import etudeline.kit.ui.FormDialog;
import etudeline.kit.ui.FormTask;
import etudeline.kit.ui.T;
import etudeline.kit.ui.Toast;
import etudeline.storage.FileFacts;
import etudeline.storage.FileId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of the section that is open: taken by choice or drop, put in order, named, replaced, taken out. */
final class FilePanel extends Div implements FileLine.Deeds {

    private final ChapterFiles keeper;
    private final FileWords words;
    private final Map<SectionKind, List<FileFacts>> files = new EnumMap<>(SectionKind.class);
    private final H2 heading = new H2();
    private final Div list = new Div();
    private final FileSender sender;
    private SectionKind section = SectionKind.LESSON;
    private Runnable changed = () -> {};

    FilePanel(ChapterFiles keeper, FileWords words) {
        this.keeper = keeper;
        this.words = words;
        addClassNames("card", "file-panel");
        list.addClassName("file-list");
        list.getElement().setAttribute("role", "list");
        sender = new FileSender(keeper.most(), this::take, this::moveTo);
        add(heading, list, sender);
        open(section);
    }

    /** Bytes of an image inside a text at most. */
    long mostOfImage() {
        return keeper.mostOfImage();
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
                .flatMap(of -> of.values().stream())
                .flatMap(List::stream)
                .forEach(file -> facts.put(file.id(), file));
        Map<SectionKind, List<FileFacts>> known = new EnumMap<>(SectionKind.class);
        chosen.forEach((kind, ids) -> known.put(
                kind, ids.stream().map(facts::get).filter(Objects::nonNull).toList()));
        read(known);
    }

    void open(SectionKind kind) {
        section = kind;
        sender.open(kind);
        show();
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

    /** What is known of them. */
    Map<SectionKind, List<FileFacts>> facts() {
        Map<SectionKind, List<FileFacts>> facts = new EnumMap<>(SectionKind.class);
        files.forEach((kind, of) -> facts.put(kind, List.copyOf(of)));
        return facts;
    }

    private List<FileFacts> of(SectionKind kind) {
        return files.computeIfAbsent(kind, _ -> new ArrayList<>());
    }

    private void show() {
        heading.setText(getTranslation("chapter.files.of", getTranslation(Sections.key(section))));
        list.removeAll();
        of(section).forEach(file -> list.add(new FileLine(file, words.size(file.size(), getLocale()), this)));
    }

    private void shown() {
        show();
        changed.run();
    }

    /** A file that has come goes where it was dropped, whichever section is open by now. */
    private void take(FileId id, SectionKind into, Optional<FileId> replaced) {
        if (files.values().stream()
                .flatMap(List::stream)
                .anyMatch(file -> file.id().equals(id))) {
            return;
        }
        List<FileFacts> all = of(into);
        try {
            Optional<FileFacts> old = all.stream()
                    .filter(file -> replaced.filter(file.id()::equals).isPresent())
                    .findFirst();
            if (old.isPresent()) {
                put(all, keeper.replace(old.get().id(), id), old.get());
            } else {
                all.add(keeper.open(id, null).facts());
                shown();
            }
            sender.settle(id);
        } catch (Missing _) {
            // Not this person's, or gone: nothing to show.
        }
    }

    private void put(List<FileFacts> all, FileFacts file, FileFacts old) {
        all.set(all.indexOf(old), file);
        shown();
        Toast.undo(T.of("chapter.files.replaced", old.name()), () -> {
            int at = all.indexOf(file);
            if (at >= 0) {
                all.set(at, old);
                shown();
            }
        });
    }

    private void moveTo(FileId id, int to) {
        List<FileFacts> all = of(section);
        all.stream()
                .filter(file -> file.id().equals(id))
                .findFirst()
                .ifPresent(file -> move(file, to - all.indexOf(file)));
    }

    @Override
    public void move(FileFacts file, int by) {
        List<FileFacts> all = of(section);
        int at = all.indexOf(file);
        int to = at + by;
        if (at < 0 || by == 0 || to < 0 || to >= all.size()) {
            return;
        }
        all.remove(at);
        all.add(to, file);
        shown();
        focus(to);
    }

    /** What had the focus is drawn anew. */
    private void focus(int at) {
        if (at >= 0 && at < list.getComponentCount() && list.getComponentAt(at) instanceof FileLine line) {
            line.focusGrip();
        } else {
            sender.focus();
        }
    }

    @Override
    public void rename(FileFacts file) {
        FormTask<String> task = FormTask.editing(
                () -> new FormTask.Loaded<>(file.name(), 0), (name, _) -> renamed(keeper.rename(file.id(), name)));
        FormDialog.open(T.of("chapter.files.rename"), new FileNameForm(file.ending()), task);
    }

    private void renamed(FileFacts file) {
        files.values().forEach(all -> all.replaceAll(each -> each.id().equals(file.id()) ? file : each));
        show();
        focus(of(section).indexOf(file));
    }

    @Override
    public void remove(FileFacts file) {
        List<FileFacts> all = of(section);
        int at = all.indexOf(file);
        if (all.remove(file)) {
            shown();
            focus(Math.min(at, all.size() - 1));
            Toast.undo(T.of("chapter.files.removed", file.name()), () -> {
                all.add(Math.min(at, all.size()), file);
                shown();
                focus(of(section).indexOf(file));
            });
        }
    }

    @Override
    public void replaceOnClick(Component entry, FileFacts file) {
        sender.replaceOnClick(entry, file.id());
    }
}

package etudeline.chapter.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.Query;
import etudeline.chapter.ChapterId;
import etudeline.chapter.CoAuthoring;
import etudeline.chapter.Colleague;
import etudeline.chapter.OpenedChapter;
import etudeline.kit.AccountId;
import etudeline.kit.ui.Buttons;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.Toast;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Who writes a chapter; its author lets colleagues in and shows them out, at once and apart from saving. */
final class WritersPanel extends Div {

    private final CoAuthoring coAuthoring;
    private final AccountId self;
    private ComboBox<Colleague> colleagues = new ComboBox<>();
    private Runnable said = () -> {};
    private boolean unsaved = true;

    WritersPanel(CoAuthoring coAuthoring, AccountId self) {
        this.coAuthoring = coAuthoring;
        this.self = self;
        addClassNames("card", "writers");
    }

    /** While nothing is saved there is nothing to let anybody into. */
    void showUnsaved() {
        show(new Paragraph(getTranslation("chapter.writers.first")));
    }

    boolean isUnsaved() {
        return unsaved;
    }

    void show(OpenedChapter chapter) {
        unsaved = false;
        boolean own = chapter.author().equals(self);
        List<Colleague> writers = new ArrayList<>(chapter.coAuthors());
        Div list = new Div(person(getTranslation("chapter.writers.author", chapter.authorName())));
        show(list);
        writers.forEach(writer -> list.add(line(chapter.id(), writer, own, list)));
        if (own) {
            add(adding(chapter.id(), list));
        }
    }

    private void show(com.vaadin.flow.component.Component content) {
        removeAll();
        add(new H2(getTranslation("chapter.writers")), content);
    }

    private ComboBox<Colleague> adding(ChapterId id, Div list) {
        colleagues = new ComboBox<>();
        colleagues.setAriaLabel(getTranslation("chapter.writers.add"));
        colleagues.setPlaceholder(getTranslation("chapter.writers.add"));
        colleagues.setWidthFull();
        colleagues.setItemLabelGenerator(Colleague::name);
        colleagues.setItems(this::found);
        colleagues.addValueChangeListener(event -> {
            Colleague chosen = event.getValue();
            if (event.isFromClient() && chosen != null) {
                coAuthoring.admit(id, chosen.id());
                if (!stands(chosen, list)) {
                    list.add(line(id, chosen, true, list));
                }
                colleagues.clear();
                said.run();
                said = Toast.show(getTranslation("chapter.writers.added", chosen.name()));
            }
        });
        return colleagues;
    }

    /** By name, which may be nobody's: the list alone would say nothing then. */
    private Stream<Colleague> found(Query<Colleague, String> query) {
        String name = query.getFilter().orElse("");
        List<Colleague> found = coAuthoring.colleagues(name);
        colleagues.setHelperText(
                found.isEmpty() && !name.isBlank() ? getTranslation("chapter.writers.nobody", name) : "");
        return found.stream().skip(query.getOffset()).limit(query.getLimit());
    }

    private void remove(ChapterId id, Colleague writer, Div line, Div list) {
        coAuthoring.dismiss(id, writer.id());
        int at = list.indexOf(line);
        list.remove(line);
        focus(list, Math.min(at, list.getComponentCount() - 1));
        said.run();
        Toast.undo(getTranslation("chapter.writers.removed", writer.name()), () -> {
            coAuthoring.admit(id, writer.id());
            if (!stands(writer, list)) {
                int back = Math.min(at, list.getComponentCount());
                list.addComponentAtIndex(back, line(id, writer, true, list));
                focus(list, back);
            }
        });
    }

    private static boolean stands(Colleague writer, Div list) {
        return list.getChildren()
                .anyMatch(
                        line -> writer.id().toString().equals(line.getElement().getAttribute("data-id")));
    }

    /** What had the focus is gone: the next that can be taken out has it, or what lets somebody in. */
    private void focus(Div list, int at) {
        list.getComponentAt(at)
                .getChildren()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .findFirst()
                .ifPresentOrElse(Button::focus, colleagues::focus);
    }

    private Div line(ChapterId id, Colleague writer, boolean removable, Div list) {
        Div line = person(writer.name());
        line.getElement().setAttribute("data-id", writer.id().toString());
        if (removable) {
            line.add(Buttons.icon(
                    Icon.X,
                    getTranslation("chapter.writers.remove", writer.name()),
                    () -> remove(id, writer, line, list)));
        }
        return line;
    }

    private static Div person(String name) {
        Span words = new Span(name);
        words.addClassNames("grow", "cut");
        Div line = new Div(Icon.USER.create(), words);
        line.addClassNames("row", "writer");
        return line;
    }
}

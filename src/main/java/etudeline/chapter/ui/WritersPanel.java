package etudeline.chapter.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
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

/** Who writes a chapter; its author lets colleagues in and shows them out, at once and apart from saving. */
final class WritersPanel extends Div {

    private final CoAuthoring coAuthoring;
    private final AccountId self;
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
        ComboBox<Colleague> colleagues = new ComboBox<>();
        colleagues.setAriaLabel(getTranslation("chapter.writers.add"));
        colleagues.setPlaceholder(getTranslation("chapter.writers.add"));
        colleagues.setWidthFull();
        colleagues.setItemLabelGenerator(Colleague::name);
        colleagues.setItems(query -> coAuthoring.colleagues(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        colleagues.addValueChangeListener(event -> {
            Colleague chosen = event.getValue();
            if (event.isFromClient() && chosen != null) {
                coAuthoring.admit(id, chosen.id());
                boolean already = list.getChildren()
                        .anyMatch(line ->
                                chosen.id().toString().equals(line.getElement().getAttribute("data-id")));
                if (!already) {
                    list.add(line(id, chosen, true, list));
                }
                colleagues.clear();
                Toast.show(getTranslation("chapter.writers.added", chosen.name()));
            }
        });
        return colleagues;
    }

    private Div line(ChapterId id, Colleague writer, boolean removable, Div list) {
        Div line = person(writer.name());
        line.getElement().setAttribute("data-id", writer.id().toString());
        if (removable) {
            line.add(Buttons.icon(Icon.X, getTranslation("chapter.writers.remove", writer.name()), () -> {
                coAuthoring.dismiss(id, writer.id());
                list.remove(line);
            }));
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

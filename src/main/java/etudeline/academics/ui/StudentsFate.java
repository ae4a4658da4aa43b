package etudeline.academics.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import etudeline.academics.CatalogueTree;
import etudeline.academics.DeletionPreview;
import etudeline.academics.StructureChoices;
import etudeline.kit.Dependent;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Refused;
import etudeline.kit.ui.Choice;
import etudeline.kit.ui.ChoiceBox;
import etudeline.kit.ui.DeleteDialog;
import etudeline.kit.ui.T;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Students are never deleted silently: whoever deletes their programme moves them or says that they go too (rule 10). */
final class StudentsFate {

    private enum Fate {
        MOVE,
        DELETE
    }

    private final DeletionPreview preview;
    private final RadioButtonGroup<Fate> fate = new RadioButtonGroup<>();
    private final ChoiceBox<ProgrammeId> programme = new ChoiceBox<>(T.of("academics.fate.programme"));

    StudentsFate(StructureChoices choices, DeletionPreview preview) {
        this.preview = preview;
        fate.setLabel(T.of("academics.fate", preview.students()));
        fate.setItems(Fate.MOVE, Fate.DELETE);
        fate.setItemLabelGenerator(
                each -> T.of(each == Fate.MOVE ? "academics.fate.move" : "academics.fate.delete", preview.students()));
        fate.setValue(Fate.MOVE);
        fate.addValueChangeListener(change -> programme.setVisible(change.getValue() == Fate.MOVE));
        CatalogueTree tree = choices.tree();
        programme.offer(choices.reached().stream()
                .flatMap(university -> tree.programmesOf(university.id()).stream())
                .filter(each -> !preview.part().holds(each))
                .map(each -> new Choice<>(each.id(), each.name() + " · " + tree.name(each.faculty())))
                .toList());
    }

    void open(BiConsumer<String, @Nullable ProgrammeId> deletion) {
        boolean students = preview.students() > 0;
        List<Dependent> along = preview.counts().stream()
                .filter(count -> !count.students())
                .map(count -> new Dependent(count.key(), count.number()))
                .toList();
        DeleteDialog.open(
                preview.name(),
                along,
                typed -> deletion.accept(typed, students ? target() : null),
                students ? new Component[] {decision()} : new Component[0]);
    }

    private Div decision() {
        Div decision = new Div(fate, programme);
        decision.addClassName("form");
        return decision;
    }

    private @Nullable ProgrammeId target() {
        if (fate.getValue() == Fate.DELETE) {
            return null;
        }
        if (programme.isEmpty()) {
            throw Refused.at("programme", "academics.fate.choose");
        }
        return programme.getValue();
    }
}

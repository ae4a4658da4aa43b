package etudeline.kit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Somebody else saved the same thing meanwhile: both versions, field by field, and whoever types chooses (rule 12). */
final class ConflictBox extends Div {

    private final Div lines = new Div();

    ConflictBox() {
        addClassNames("conflict", "warn");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    /** Nothing was overwritten; where both changed the same field, a choice is to be made. */
    void show(List<FormField.Difference> differences) {
        removeAll();
        lines.removeAll();
        Paragraph what = new Paragraph(T.of(differences.isEmpty() ? "kit.conflict.merged" : "kit.conflict"));
        add(Icon.GIT_COMPARE_ARROWS.large(), what, lines);
        differences.forEach(difference -> lines.add(line(difference)));
        setVisible(true);
    }

    /** Whether a choice is still to be made. */
    boolean isOpen() {
        return isVisible() && lines.getComponentCount() > 0;
    }

    /** Goes to the first choice to be made. */
    void insist() {
        if (isOpen()) {
            lines.getComponentAt(0)
                    .getChildren()
                    .filter(Button.class::isInstance)
                    .map(Button.class::cast)
                    .findFirst()
                    .ifPresent(Button::focus);
        }
    }

    private Div line(FormField.Difference difference) {
        Div line = new Div();
        line.addClassName("difference");
        Button take = Buttons.plain(T.of("kit.conflict.take", difference.saved()), () -> {
            difference.takeSaved().run();
            decided(line);
        });
        Button keep = Buttons.plain(T.of("kit.conflict.keep", difference.typed()), () -> decided(line));
        take.addThemeVariants(ButtonVariant.SMALL);
        keep.addThemeVariants(ButtonVariant.SMALL);
        line.add(
                new Span(T.of("kit.conflict.both", difference.label(), difference.saved(), difference.typed())),
                take,
                keep);
        return line;
    }

    private void decided(Div line) {
        lines.remove(line);
        if (lines.getComponentCount() == 0) {
            setVisible(false);
        }
    }
}

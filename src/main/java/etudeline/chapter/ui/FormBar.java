package etudeline.chapter.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import etudeline.kit.ui.Buttons;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.Kept;
import java.time.ZoneId;

/** The bar at the bottom of the form: when it was saved, and what to do with it. */
final class FormBar extends Div {

    final DraftState state;

    FormBar(ZoneId zone, Runnable preview, Runnable save, Runnable publish) {
        state = new DraftState(zone);
        addClassName("action-bar");
        Button look = Buttons.quiet(getTranslation("chapter.preview"), preview);
        look.setIcon(Icon.EYE.create());
        look.setAriaLabel(getTranslation("chapter.preview"));
        look.addClassName("icon-on-phone");
        Button keep = Buttons.once(Kept.saving(new Button(getTranslation("chapter.save"))), save);
        keep.setIcon(Icon.SAVE.create());
        keep.setAriaLabel(getTranslation("chapter.save"));
        keep.addClassName("icon-on-phone");
        Button out = Buttons.once(Kept.saving(new Button(getTranslation("chapter.publish"))), publish);
        out.addThemeVariants(ButtonVariant.PRIMARY);
        out.setIcon(Icon.SEND.create());
        add(state, look, keep, out);
    }
}

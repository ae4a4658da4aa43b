package etudeline.chapter.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import etudeline.kit.ui.Buttons;
import etudeline.kit.ui.Icon;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The bar at the bottom of the form: when it was saved, and what to do with it. */
final class FormBar extends Div {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Span saved = new Span();
    private final ZoneId zone;

    FormBar(ZoneId zone, Runnable preview, Runnable save, Runnable publish) {
        this.zone = zone;
        addClassName("action-bar");
        saved.addClassNames("saved", "grow");
        saved.getElement().setAttribute("role", "status");
        Button look = Buttons.quiet(getTranslation("chapter.preview"), preview);
        look.setIcon(Icon.EYE.create());
        look.setAriaLabel(getTranslation("chapter.preview"));
        look.addClassName("icon-on-phone");
        Button keep = Buttons.once(new Button(getTranslation("chapter.save")), save);
        keep.setIcon(Icon.SAVE.create());
        keep.setAriaLabel(getTranslation("chapter.save"));
        keep.addClassName("icon-on-phone");
        Button out = Buttons.once(new Button(getTranslation("chapter.publish")), publish);
        out.addThemeVariants(ButtonVariant.PRIMARY);
        out.setIcon(Icon.SEND.create());
        add(saved, look, keep, out);
    }

    void savedAt(Instant at) {
        show("chapter.savedAt", at);
    }

    void publishedAt(Instant at) {
        show("chapter.publishedAt", at);
    }

    private void show(String key, Instant at) {
        saved.removeAll();
        saved.add(Icon.CLOUD_CHECK.small(), new Span(getTranslation(key, CLOCK.format(at.atZone(zone)))));
    }
}

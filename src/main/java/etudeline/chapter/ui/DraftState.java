package etudeline.chapter.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import etudeline.kit.ui.Icon;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** What became of what is typed: kept by the service and when, only in this browser yet, or changed elsewhere. */
@Tag("el-draft-state")
@JsModule("./el-draft-state.ts")
final class DraftState extends HtmlContainer {

    static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final ZoneId zone;

    DraftState(ZoneId zone) {
        this.zone = zone;
        addClassNames("saved", "grow");
        getElement().setAttribute("role", "status");
        add(
                fate("saving", "chapter.draft.saving", Icon.CLOUD_CHECK),
                fate("saved", "chapter.savedAt", Icon.CLOUD_CHECK),
                fate("published", "chapter.publishedAt", Icon.CLOUD_CHECK),
                fate("unsent", "chapter.draft.unsent", Icon.WIFI_OFF),
                fate("outdated", "chapter.draft.outdated", Icon.TRIANGLE_ALERT),
                fate("gone", "chapter.draft.gone", Icon.TRIANGLE_ALERT),
                fate("refused", "chapter.draft.refused", Icon.TRIANGLE_ALERT),
                ended());
    }

    private Span ended() {
        Span ended = fate("ended", "chapter.draft.ended", Icon.TRIANGLE_ALERT);
        Anchor again = new Anchor("/connexion", getTranslation("chapter.draft.signIn"));
        again.setTarget("_blank");
        again.setRouterIgnore(true);
        ended.add(again);
        return ended;
    }

    private Span fate(String name, String key, Icon icon) {
        String words = getTranslation(key, "{0}");
        Span text = new Span(words);
        text.getElement().setAttribute("data-words", words);
        Span fate = new Span(icon.small(), text);
        fate.getElement().setAttribute("data-fate", name).setAttribute("hidden", true);
        return fate;
    }

    void clear() {
        getElement().callJsFunction("show", "", "");
    }

    void savedAt(Instant at) {
        show("saved", at);
    }

    void publishedAt(Instant at) {
        show("published", at);
    }

    private void show(String fate, Instant at) {
        getElement().callJsFunction("show", fate, CLOCK.format(at.atZone(zone)));
    }
}

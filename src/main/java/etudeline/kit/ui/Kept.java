package etudeline.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * Keeps what is typed in the form it stands in, in this tab of the browser, until the service has it. A page that was lost,
 * as with its node, comes back with what was typed, and says so here. Passwords are not kept, nor are uploaded files.
 */
@Tag("el-kept")
@JsModule("./el-kept.ts")
public final class Kept extends HtmlContainer {

    private final Map<String, KeptField<?>> fields = new LinkedHashMap<>();
    private String name = "";
    private Consumer<String> restored = _ -> {};
    private boolean sends;

    /** Keeps nothing before it has a name. */
    public Kept() {
        getElement().setAttribute("role", "status");
        addClassName("kept");
        getElement()
                .addEventListener(
                        "kept-found", event -> found(event.getEventData().get("event.detail")))
                .addEventData("event.detail");
    }

    public Kept(String name) {
        this();
        under(name);
    }

    /** Where it is kept: the path of the page, the form there, the record's id, as far as there are such. */
    public Kept under(String place) {
        name = place;
        getElement().setAttribute("name", place);
        return this;
    }

    /** Keeps a text or a checkbox. In the order in which they are to be filled: a choice may offer the next. */
    public <V, F extends Component & HasValue<?, V>> F field(String field, F component) {
        return field(field, component, FieldWords.of(component));
    }

    /** Keeps the field, whose value is told in those words. */
    public <V, F extends Component & HasValue<?, V>> F field(String field, F component, FieldWords<V> words) {
        field(field, new KeptField<>(component, component, words));
        return component;
    }

    /** What is typed in that field from now on is not kept. */
    public static void leaveOut(Component field) {
        KeptField.unmark(field);
    }

    void field(String field, KeptField<?> kept) {
        kept.mark(field);
        fields.put(field, kept);
    }

    /** The browser asks before the window is closed on something typed. */
    public Kept asking() {
        getElement().setAttribute("asks", true);
        return this;
    }

    /**
     * Gives what is typed to that address as well, within 2 s and whatever becomes of this page: {@code PUT} of {@code {on, step,
     * fields}}, answered by {@code {on, at}} where {@code on} is the version of the record.
     *
     * @param sent asked with the new version when the service has something, whether the form goes on from there: what it has
     *     saved meanwhile may be further
     * @param outdated called when somebody else has changed the record
     * @param gone called when it is there no more, or no more for this person
     */
    public Kept sendingTo(String address, Predicate<String> sent, Runnable outdated, Runnable gone) {
        if (!sends) {
            getElement().addEventListener("kept-outdated", _ -> outdated.run());
            getElement().addEventListener("kept-gone", _ -> gone.run());
            getElement()
                    .addEventListener("kept-sent", event -> {
                        String version =
                                event.getEventData().get("event.detail").asString("");
                        if (sent.test(version)) {
                            getElement().setAttribute("version", version);
                        }
                    })
                    .addEventData("event.detail");
        }
        sends = true;
        getElement().setAttribute("sends", address);
        return this;
    }

    /** A press there saves what then stands in a form that sends: {@link #saved} or {@link #unsaved} follows. */
    public static <C extends Component> C saving(C button) {
        button.getElement().setAttribute("data-saves", true);
        return button;
    }

    /** The service has what stood in the form at the press, and what it settles on now; what was typed since goes on. */
    public void saved(String recordVersion) {
        settle(recordVersion);
        getElement().callJsFunction("saved");
    }

    /** The press came to nothing. */
    public void unsaved() {
        getElement().callJsFunction("unsaved");
    }

    /** Called once what was typed is in the fields again, with the version of the record on which it had been typed. */
    public Kept whenRestored(Consumer<String> work) {
        restored = work;
        return this;
    }

    /** What the fields hold now is the record at that version: typing begins here. */
    public void settle(String recordVersion) {
        removeAll();
        getElement().setAttribute("version", recordVersion);
        fields.values().forEach(KeptField::settle);
    }

    /** The service has it, or nobody wants it. */
    public void forget() {
        removeAll();
        if (!name.isEmpty()) {
            // On the page: with the form this element may be gone by the time the browser hears of it.
            UI.getCurrent().getPage().executeJs("customElements.get('el-kept')?.forget($0)", name);
        }
    }

    private void found(JsonNode typed) {
        fields.forEach((field, kept) ->
                typed.path("fields").path(field).stringValueOpt().ifPresent(kept::restore));
        if (fields.values().stream().noneMatch(KeptField::isChanged)) {
            // It had been saved, and the answer was lost with the page.
            forget();
            return;
        }
        removeAll();
        add(Icon.HISTORY.create(), new Span(T.of("kit.kept")));
        restored.accept(typed.path("version").asString(""));
        if (sends) {
            getElement().callJsFunction("resend");
        }
    }
}

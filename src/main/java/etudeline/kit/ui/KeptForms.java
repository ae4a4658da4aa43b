package etudeline.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.function.Consumer;

/** Opens again the forms of a page in which something was typed when it was lost; what was typed is {@link Kept}'s. */
@Tag("el-kept-forms")
@JsModule("./el-kept.ts")
public final class KeptForms extends Component {

    /** With the path that the names of these forms begin with; {@code reopen} gets what comes after it and a slash. */
    public KeptForms(String under, Consumer<String> reopen) {
        getElement().setAttribute("under", under);
        getElement()
                .addEventListener(
                        "kept-forms",
                        event -> List.of(event.getEventData()
                                        .get("event.detail")
                                        .asString()
                                        .split(" ", -1))
                                .forEach(reopen))
                .addEventData("event.detail");
    }

    /** Nothing of this tab is kept any longer: the person leaves. */
    public static void forgetAll() {
        UI.getCurrent().getPage().executeJs("customElements.get('el-kept')?.clear()");
    }
}

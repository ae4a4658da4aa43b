package etudeline.shell.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.Still;

/** Searches everywhere, from every page; on a phone an icon that opens the field over the bar. */
@Tag("el-search")
@JsModule("./el-search.js")
final class SearchBox extends HtmlContainer {

    private static final int LONGEST = 200;

    private final TextField field = new TextField();

    SearchBox() {
        addClassName("search-box");
        getElement().setAttribute("role", "search");
        String label = getTranslation("shell.search.everywhere");
        field.setAriaLabel(label);
        field.setPlaceholder(label);
        field.setMaxLength(LONGEST);
        field.setClearButtonVisible(true);
        field.setPrefixComponent(Icon.SEARCH.small());
        field.getElement().setAttribute("autocomplete", "off");
        Span keys = new Span(getTranslation("shell.search.keys"));
        keys.addClassName("keys");
        keys.getElement().setAttribute("aria-hidden", "true");
        field.setSuffixComponent(keys);
        getElement()
                .addEventListener(
                        "search-asked",
                        asked -> search(
                                asked.getEventData().get("event.detail.typed").asString()))
                .addEventData("event.detail.typed");
        add(button(Icon.SEARCH, "shell.search.open", "search-open"), field);
        add(button(Icon.X, "shell.search.close", "search-close"));
    }

    private NativeButton button(Icon icon, String key, String style) {
        NativeButton button = new NativeButton();
        Still.in(button, icon.large());
        button.addClassNames("phone", style);
        button.getElement().setAttribute("type", "button").setAttribute("aria-label", getTranslation(key));
        return button;
    }

    /** What the page at hand shows the results of; empty on all others. */
    void show(String typed) {
        field.setValue(typed);
    }

    private void search(String asked) {
        String typed = asked.strip();
        getUI().ifPresent(ui -> ui.navigate(
                SearchView.PATH,
                typed.isEmpty() ? QueryParameters.empty() : QueryParameters.of(SearchView.TYPED, typed)));
    }
}

package etudeline.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.Page;
import etudeline.kit.ui.TitleRow;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How the portal gets onto the home screen of a phone or a computer; where the browser offers it, by one button. */
@Route(InstallView.PATH)
@PermitAll
@JsModule("./el-install.ts")
class InstallView extends Div implements Page {

    static final String PATH = "installer";

    /** With the signs that its steps lead to. */
    private record Browser(String name, List<Icon> steps) {

        Browser(String name, Icon... steps) {
            this(name, List.of(steps));
        }

        String key() {
            return KEY + name;
        }
    }

    private record Device(String name, Icon icon, List<String> agents, List<Browser> browsers) {

        boolean isOf(String agent) {
            return agents.stream().anyMatch(agent::contains);
        }

        String key() {
            return KEY + name;
        }
    }

    private static final String KEY = "shell.install.";

    /** The shorter ones first: with that of the person at the head they fill two columns evenly. */
    private static final List<Device> DEVICES = List.of(
            new Device(
                    "ios",
                    Icon.SMARTPHONE,
                    List.of("iPhone", "iPad"),
                    List.of(new Browser("safari", Icon.UPLOAD, Icon.PLUS, Icon.CHECK))),
            new Device(
                    "android",
                    Icon.SMARTPHONE,
                    List.of("Android"),
                    List.of(
                            new Browser("chrome", Icon.ELLIPSIS_VERTICAL, Icon.SMARTPHONE, Icon.CHECK),
                            new Browser("firefox", Icon.ELLIPSIS_VERTICAL, Icon.SMARTPHONE, Icon.CHECK),
                            new Browser("samsung", Icon.MENU, Icon.PLUS, Icon.CHECK))),
            new Device(
                    "desktop",
                    Icon.LAPTOP,
                    List.of("Windows", "Macintosh", "X11"),
                    List.of(
                            new Browser("edge", Icon.MONITOR, Icon.CHECK),
                            new Browser("dock", Icon.FILE, Icon.CHECK))));

    InstallView() {
        addClassNames("page", "install");
        NativeButton button = new NativeButton(getTranslation("shell.install.do"));
        button.addClassNames("button", "primary");
        button.getElement().setAttribute("type", "button");
        HtmlContainer offer = new HtmlContainer("el-install");
        offer.getElement().setAttribute("hidden", true).setAttribute("done", getTranslation("shell.install.done"));
        offer.add(button);
        Paragraph words = new Paragraph(getTranslation("shell.install.words"));
        words.addClassName("muted");
        Div cards = new Div();
        cards.addClassNames("cards", "wide");
        devices().forEach(device -> cards.add(card(device)));
        add(new TitleRow(heading(), offer), words, cards);
    }

    /** That of the person first. */
    private static List<Device> devices() {
        String agent = Optional.ofNullable(VaadinRequest.getCurrent())
                .map(request -> request.getHeader("User-Agent"))
                .orElse("");
        return DEVICES.stream()
                .sorted(Comparator.comparing(device -> !device.isOf(agent)))
                .toList();
    }

    private Component card(Device device) {
        H2 name = new H2(device.icon.create(), new Span(getTranslation(device.key())));
        Div card = new Div(name);
        card.addClassName("card");
        device.browsers.forEach(browser -> card.add(new H3(getTranslation(browser.key())), steps(browser)));
        Paragraph note = new Paragraph(getTranslation(device.key() + ".note"));
        note.addClassNames("small", "muted");
        card.add(note);
        return card;
    }

    private OrderedList steps(Browser browser) {
        OrderedList steps = new OrderedList();
        for (int step = 0; step < browser.steps.size(); step++) {
            Span sign = new Span(browser.steps.get(step).create());
            sign.addClassName("sign");
            steps.add(new ListItem(sign, new Span(getTranslation(browser.key() + "." + (step + 1)))));
        }
        return steps;
    }

    @Override
    public String heading() {
        return getTranslation("shell.install.title");
    }
}

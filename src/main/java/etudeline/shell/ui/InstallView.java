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
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the portal gets onto the home screen of a phone or a computer; where the browser offers it, by one button. */
@Route(InstallView.PATH)
@PermitAll
@JsModule("./el-install.ts")
class InstallView extends Div implements Page {

    static final String PATH = "installer";

    /** In the order of how many of our people have them. */
    private enum Device {
        ANDROID(Icon.SMARTPHONE, "Android", Browser.CHROME, Browser.FIREFOX, Browser.SAMSUNG),
        IOS(Icon.SMARTPHONE, "iPhone|iPad", Browser.SAFARI),
        DESKTOP(Icon.LAPTOP, "Windows|Macintosh|X11", Browser.EDGE, Browser.DOCK);

        private final Icon icon;
        private final String agents;
        private final List<Browser> browsers;

        Device(Icon icon, String agents, Browser... browsers) {
            this.icon = icon;
            this.agents = agents;
            this.browsers = List.of(browsers);
        }

        boolean isOf(String agent) {
            return Arrays.stream(agents.split("\\|")).anyMatch(agent::contains);
        }

        String key() {
            return "shell.install." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** With the signs that its steps lead to. */
    private enum Browser {
        CHROME(Icon.ELLIPSIS_VERTICAL, Icon.SMARTPHONE, Icon.CHECK),
        FIREFOX(Icon.ELLIPSIS_VERTICAL, Icon.SMARTPHONE, Icon.CHECK),
        SAMSUNG(Icon.MENU, Icon.PLUS, Icon.CHECK),
        SAFARI(Icon.UPLOAD, Icon.PLUS, Icon.CHECK),
        EDGE(Icon.MONITOR, Icon.CHECK),
        DOCK(Icon.FILE, Icon.CHECK);

        private final List<Icon> steps;

        Browser(Icon... steps) {
            this.steps = List.of(steps);
        }

        String key() {
            return "shell.install." + name().toLowerCase(Locale.ROOT);
        }
    }

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
        return Arrays.stream(Device.values())
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

package etudeline.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import etudeline.kit.ui.Buttons;
import etudeline.kit.ui.Choice;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.Segments;
import etudeline.shell.Languages;
import etudeline.shell.NavigationEntry;
import etudeline.shell.Theme;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** What the bottom of a phone has no room for: the other links, and the account with theme and language. */
final class MoreSheet extends Dialog {

    private final String path;

    MoreSheet(List<NavigationEntry> entries, String path, OwnAccount account) {
        this.path = path;
        addClassNames("sheet", "more");
        setHeaderTitle(getTranslation("shell.more"));
        getHeader().add(Buttons.icon(Icon.X, getTranslation("kit.close"), this::close));
        if (!entries.isEmpty()) {
            add(links(entries.stream()
                    .map(entry -> new NavigationLink(entry, Icon::create))
                    .toList()));
        }
        add(person(account));
        if (account.hasProfile()) {
            add(links(List.of(
                    new NavigationLink(OwnAccount.PROFILE, "shell.account.profile", Icon.CIRCLE_USER_ROUND.create()))));
        }
        add(links(List.of(new NavigationLink(InstallView.PATH, "shell.install", Icon.SMARTPHONE.create()))));
        add(
                choice(
                        "shell.account.theme",
                        List.of(Theme.values()),
                        OwnAccount::word,
                        account.theme(),
                        account::choose),
                choice(
                        "shell.account.language",
                        Languages.ALL,
                        OwnAccount::word,
                        Languages.nearest(getLocale()),
                        account::choose),
                leave(account));
    }

    private UnorderedList links(List<NavigationLink> links) {
        UnorderedList list = new UnorderedList();
        list.addClassName("sheet-links");
        for (NavigationLink link : links) {
            link.mark(path);
            link.getElement().addEventListener("click", _ -> close());
            list.add(new ListItem(link));
        }
        return list;
    }

    private static Component person(OwnAccount account) {
        Span initials = new Span(account.initials());
        initials.addClassName("avatar");
        initials.getElement().setAttribute("aria-hidden", "true");
        Span name = new Span(account.viewer().name());
        name.addClassNames("strong", "cut");
        Span username = new Span(account.viewer().username());
        username.addClassNames("small", "muted", "cut");
        Div words = new Div(name, username);
        words.addClassNames("grow", "words");
        Div person = new Div(initials, words);
        person.addClassName("sheet-person");
        return person;
    }

    private <V> Component choice(
            String key, List<V> offered, Function<V, String> word, V chosen, Consumer<V> listener) {
        String label = getTranslation(key);
        Segments<V> segments = new Segments<>(label, listener);
        segments.offer(offered.stream()
                .map(each -> new Choice<>(each, word.apply(each)))
                .toList());
        segments.choose(chosen);
        Span above = new Span(label);
        above.addClassNames("small", "strong");
        // The group of buttons has the same words as its name.
        above.getElement().setAttribute("aria-hidden", "true");
        Div choice = new Div(above, segments);
        choice.addClassName("sheet-choice");
        return choice;
    }

    private Component leave(OwnAccount account) {
        NativeButton leave = new NativeButton("", _ -> account.leave());
        leave.add(Icon.LOG_OUT.create(), new Span(getTranslation("shell.account.leave")));
        leave.addClassName("sheet-leave");
        leave.getElement().setAttribute(OwnAccount.LEAVES, true);
        return leave;
    }
}

package etudeline.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import etudeline.access.CurrentUser;
import etudeline.access.Viewer;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.Page;
import etudeline.kit.ui.TitleRow;
import etudeline.shell.HomeCard;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;

/** Home: what waits for this person, from the cards of the modules. */
@Route(HomeView.PATH)
@PermitAll
class HomeView extends Div implements Page {

    static final String PATH = "accueil";

    HomeView(CurrentUser currentUser, List<HomeCard> cards, Clock clock) {
        addClassName("page");
        Viewer viewer = currentUser.require();
        TitleRow title = new TitleRow(getTranslation("shell.home.hello", viewer.name()));
        title.setTotal(new Span(LocalDate.now(clock)
                .format(DateTimeFormatter.ofPattern(getTranslation("shell.home.date"), getLocale()))));
        add(title);
        if (viewer.pending()) {
            add(empty(Icon.CLOCK, "shell.home.pending"));
            return;
        }
        Div mine = new Div();
        mine.addClassName("home");
        cards.stream()
                .filter(card -> card.isFor(viewer))
                .sorted(Comparator.comparingInt(HomeCard::order))
                .forEach(card -> mine.add(card.create(viewer)));
        add(mine.getComponentCount() == 0 ? empty(Icon.INBOX, "shell.home.empty") : mine);
    }

    private Div empty(Icon icon, String key) {
        Div empty = new Div(icon.large(), new Paragraph(getTranslation(key)));
        empty.addClassNames("card", "empty");
        return empty;
    }

    @Override
    public String heading() {
        return getTranslation("shell.home");
    }
}

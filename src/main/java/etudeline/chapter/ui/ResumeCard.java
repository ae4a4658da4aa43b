package etudeline.chapter.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import etudeline.chapter.StoppedReading;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.Moment;
import etudeline.kit.ui.Still;
import java.time.Instant;
import java.time.ZoneId;

/** Where a student stopped, and the way back there. */
final class ResumeCard extends Div {

    ResumeCard(StoppedReading stopped, Instant now, ZoneId zone) {
        addClassName("resume-card");
        Span of = new Span(getTranslation("chapter.resume", stopped.subject()));
        of.addClassName("of");
        H2 title = new H2(stopped.chapter().number() + ". " + stopped.chapter().title());
        Div where = new Div();
        where.addClassName("where");
        if (!stopped.heading().isEmpty()) {
            where.add(new Span(getTranslation("chapter.resume.at", stopped.heading())), new Span(" · "));
        }
        where.add(new Moment(stopped.readAt(), now, zone));
        Div words = Still.in(new Div(), of, title, where);
        words.addClassName("grow");
        long percent = Math.round(stopped.share() * 100);
        String number = getTranslation("chapter.resume.read", percent);
        Div read = new Div(ReadingBar.of(stopped.share(), number), new Span(number));
        read.addClassName("share");
        Anchor go = new Anchor("/" + ReaderView.PATH + "/" + stopped.chapter().id());
        go.getElement().setAttribute("router-link", true);
        Still.in(go, new Span(getTranslation("chapter.resume.go")), Icon.ARROW_RIGHT.create());
        go.setAriaLabel(getTranslation("chapter.resume.goTo", title.getText()));
        go.addClassName("go");
        add(words, read, go);
    }
}

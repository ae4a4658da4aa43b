package etudeline.chapter.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import etudeline.chapter.ShelfChapter;
import etudeline.chapter.ShelfSubject;
import etudeline.kit.ui.Badge;
import java.util.function.Predicate;

/** One subject of the shelf: its name, who teaches it, its chapters. */
final class SubjectCard extends Div {

    /** With its name as a heading of the second or third level. */
    SubjectCard(ShelfSubject subject, boolean second, Predicate<ShelfChapter> isNew) {
        addClassNames("card", "subject-card");
        HtmlContainer name = second ? new H2(subject.name()) : new H3(subject.name());
        name.addClassName("subject-name");
        Paragraph authors = new Paragraph(String.join(", ", subject.authors()));
        authors.addClassNames("small", "muted");
        OrderedList chapters = new OrderedList();
        subject.chapters().forEach(chapter -> chapters.add(line(chapter, isNew.test(chapter))));
        add(name, authors, chapters);
    }

    private ListItem line(ShelfChapter chapter, boolean isNew) {
        Span number = new Span(Integer.toString(chapter.number()));
        number.addClassNames("num", "muted");
        Span title = new Span(chapter.title());
        title.addClassNames("grow", "title");
        Anchor link = new Anchor("/" + ReaderView.PATH + "/" + chapter.id());
        link.getElement().setAttribute("router-link", true);
        link.add(number, title);
        if (isNew) {
            link.add(new Badge(Badge.Tone.VIOLET, getTranslation("chapter.new")).create());
        }
        return new ListItem(link);
    }
}

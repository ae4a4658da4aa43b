package etudeline.chapter.ui;

import com.vaadin.flow.component.Component;
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
import etudeline.chapter.ShelfProgress;
import etudeline.chapter.ShelfSubject;
import etudeline.kit.ui.Badge;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.Still;
import java.util.ArrayList;
import java.util.List;

/** One subject of the shelf: its name, who teaches it, how much of it is read, its chapters. */
final class SubjectCard extends Div {

    private final ShelfProgress progress;

    /**
     * With its name as a heading of the second or third level.
     *
     * @param whole the same subject with all its chapters
     */
    SubjectCard(ShelfSubject subject, ShelfSubject whole, boolean second, ShelfProgress progress) {
        this.progress = progress;
        addClassNames("card", "subject-card");
        HtmlContainer name = second ? new H2(subject.name()) : new H3(subject.name());
        name.addClassName("subject-name");
        Paragraph authors = new Paragraph(String.join(", ", subject.authors()));
        authors.addClassNames("small", "muted");
        Div words = new Div(name, authors);
        words.addClassName("grow");
        long read = whole.chapters().stream().filter(progress::isFinished).count();
        Span number = new Span(
                getTranslation("chapter.shelf.read", read, whole.chapters().size()));
        number.addClassNames("read");
        Div head = new Div(words, number);
        head.addClassNames("row", "subject-head");
        OrderedList chapters = new OrderedList();
        subject.chapters().forEach(chapter -> chapters.add(line(chapter)));
        add(
                head,
                ReadingBar.of(
                        (double) read / whole.chapters().size(),
                        getTranslation(
                                "chapter.shelf.read.of", read, whole.chapters().size(), subject.name())),
                chapters);
    }

    private ListItem line(ShelfChapter chapter) {
        Span number = new Span(Integer.toString(chapter.number()));
        number.addClassNames("num", "muted");
        Span title = new Span(chapter.title());
        title.addClassNames("grow", "title");
        Anchor link = new Anchor("/" + ReaderView.PATH + "/" + chapter.id());
        link.getElement().setAttribute("router-link", true);
        link.setId("chapitre-" + chapter.id());
        boolean finished = progress.isFinished(chapter);
        boolean opened = progress.isOpened(chapter);
        List<Component> parts = new ArrayList<>();
        parts.add((finished ? Icon.CIRCLE_CHECK : opened ? Icon.CIRCLE_DOT : Icon.CIRCLE).create());
        parts.add(number);
        parts.add(title);
        if (finished) {
            link.addClassName("finished");
            parts.add(state("chapter.shelf.finished", "el-sr"));
        } else if (opened) {
            link.addClassName("begun");
            parts.add(state("chapter.shelf.begun", "muted"));
        } else if (progress.isNew(chapter)) {
            parts.add(new Badge(Badge.Tone.VIOLET, getTranslation("chapter.new")).create());
        }
        return new ListItem(Still.in(link, parts.toArray(Component[]::new)));
    }

    private Span state(String key, String style) {
        Span words = new Span(getTranslation(key));
        words.addClassNames("tiny", style);
        return words;
    }
}

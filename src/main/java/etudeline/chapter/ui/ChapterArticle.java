package etudeline.chapter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import etudeline.access.Viewer;
import etudeline.chapter.ChapterHead;
import etudeline.chapter.ChapterState;
import etudeline.chapter.ReadChapter;
import etudeline.chapter.ShownSection;
import etudeline.kit.Role;
import etudeline.kit.ui.EmptyState;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.Page;
import etudeline.kit.ui.Still;
import java.util.ArrayList;
import java.util.List;

/**
 * The chapter itself: heading, a tab for each section that has something in it, texts and files. Nothing of it speaks to the
 * server: the reader's script leads through it.
 */
final class ChapterArticle extends Article {

    private final ReadChapter chapter;
    private final FileWords files;
    private final boolean downloads;

    ChapterArticle(
            ReadChapter chapter, Byline byline, FileWords files, boolean downloads, Viewer viewer, Page.Crumb list) {
        this.chapter = chapter;
        this.files = files;
        this.downloads = downloads;
        addClassName("chapter");
        List<Component> parts = new ArrayList<>(List.of(head(byline, viewer, list)));
        List<ShownSection> sections = chapter.sections().stream()
                .filter(section -> !section.isEmpty())
                .toList();
        if (sections.isEmpty()) {
            parts.add(new EmptyState(Icon.BOOK_OPEN, getTranslation("chapter.reader.none")));
        } else {
            parts.add(tabs(sections));
            sections.forEach(section -> parts.add(section(section)));
            parts.add(resumed());
        }
        Still.in(this, parts.toArray(Component[]::new));
    }

    /** Shown by the reader's script when it has led to where one stopped. */
    private Div resumed() {
        NativeButton start = new NativeButton(getTranslation("chapter.resumed.start"));
        start.addClassName("to-start");
        start.getElement().setAttribute("type", "button");
        NativeButton close = button(Icon.X, "kit.close");
        close.addClassName("dismiss");
        Div strip = Still.in(new Div(), new Span(getTranslation("chapter.resumed")), start, close);
        strip.addClassName("resumed");
        strip.getElement().setAttribute("hidden", true).setAttribute("role", "status");
        return strip;
    }

    private Div head(Byline byline, Viewer viewer, Page.Crumb list) {
        ChapterHead head = chapter.head();
        Paragraph by = new Paragraph(byline.of(chapter, getLocale()));
        by.addClassNames("small", "muted");
        Anchor place = new Anchor("/" + list.path(), byline.place(head));
        place.getElement().setAttribute("router-link", true);
        place.addComponentAsFirst(Icon.ARROW_LEFT.small());
        place.addClassNames("small", "muted", "back");
        Div words = new Div(place, new H1(head.number() + ". " + head.title()), by, keep(head));
        words.addClassName("grow");
        if (head.state() != ChapterState.PUBLISHED) {
            by.add(States.badge(head.state()).create());
        }
        Div actions = new Div();
        actions.addClassNames("row", "reader-actions");
        if (viewer.is(Role.PROFESSOR) && head.author().equals(viewer.account())) {
            actions.add(link("/" + ChapterFormView.PATH + "/" + head.id(), Icon.PENCIL, "kit.edit", true));
        }
        NativeButton look = button(Icon.A_LARGE_SMALL, "chapter.look");
        look.getElement()
                .setAttribute("data-sheet", ReaderLook.SHEET)
                .setAttribute("aria-controls", ReaderLook.SHEET)
                .setAttribute("aria-expanded", "false");
        NativeButton print = button(Icon.PRINTER, "chapter.print");
        print.addClassName("print");
        actions.add(look, link("/lire/" + head.id(), Icon.SCROLL_TEXT, "chapter.light", false), print);
        Div row = new Div(words, actions);
        row.addClassName("chapter-head");
        return row;
    }

    /** Its script makes the button: of components it would cost each visit three times as many bytes. */
    private HtmlContainer keep(ChapterHead head) {
        HtmlContainer keep = new HtmlContainer("el-keep");
        keep.getElement()
                .setAttribute("chapter", head.id().toString())
                .setAttribute("label", getTranslation("chapter.keep"))
                .setAttribute("failed", getTranslation("chapter.keep.failed"))
                .setAttribute("gone", getTranslation("chapter.keep.gone"));
        return keep;
    }

    private NativeButton button(Icon icon, String key) {
        NativeButton button = new NativeButton();
        Still.in(button, icon.create());
        button.addClassName("icon-link");
        button.setTitle(getTranslation(key));
        button.getElement().setAttribute("type", "button").setAttribute("aria-label", getTranslation(key));
        return button;
    }

    private Anchor link(String address, Icon icon, String key, boolean inside) {
        Anchor link = new Anchor(address);
        if (inside) {
            link.getElement().setAttribute("router-link", true);
        } else {
            link.setRouterIgnore(true);
        }
        Still.in(link, icon.create());
        link.addClassName("icon-link");
        link.setAriaLabel(getTranslation(key));
        link.setTitle(getTranslation(key));
        return link;
    }

    private Div tabs(List<ShownSection> sections) {
        Div tabs = new Div();
        tabs.addClassName("section-tabs");
        tabs.getElement().setAttribute("role", "tablist");
        tabs.getElement().setAttribute("aria-label", getTranslation("chapter.reader.sections"));
        for (ShownSection section : sections) {
            String anchor = section.kind().anchor();
            NativeButton tab = new NativeButton();
            Still.in(
                    tab,
                    Sections.icon(section.kind()).create(),
                    new Span(getTranslation(Sections.key(section.kind()))));
            tab.setId("tab-" + anchor);
            tab.addClassName(anchor);
            tab.getElement().setAttribute("type", "button");
            tab.getElement().setAttribute("role", "tab");
            tab.getElement().setAttribute("aria-controls", anchor);
            tab.getElement().setAttribute("aria-selected", Boolean.toString(section.equals(sections.getFirst())));
            tabs.add(tab);
        }
        return tabs;
    }

    private Section section(ShownSection section) {
        Section panel = new Section();
        String anchor = section.kind().anchor();
        panel.setId(anchor);
        panel.getElement().setAttribute("role", "tabpanel");
        panel.getElement().setAttribute("aria-labelledby", "tab-" + anchor);
        H2 name = new H2(getTranslation(Sections.key(section.kind())));
        name.addClassName("on-paper");
        panel.add(name);
        if (!section.html().isBlank()) {
            panel.add(new Prose(chapter.head().id(), section.kind()));
        }
        if (!section.files().isEmpty()) {
            panel.add(files(section));
        }
        return panel;
    }

    private Component files(ShownSection section) {
        Div list = new Div(new H2(getTranslation("chapter.files")));
        list.addClassName("files");
        section.files().forEach(file -> list.add(new FileCard(chapter.head().id(), file, files, downloads)));
        return list;
    }
}

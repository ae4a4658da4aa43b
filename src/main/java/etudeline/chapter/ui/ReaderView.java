package etudeline.chapter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import etudeline.access.CurrentUser;
import etudeline.access.Viewer;
import etudeline.chapter.ChapterHead;
import etudeline.chapter.ChapterId;
import etudeline.chapter.ChapterReading;
import etudeline.chapter.ReadChapter;
import etudeline.kit.Role;
import etudeline.kit.ui.Page;
import etudeline.setting.UniversitySettings;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** A chapter with its contents at the left and what belongs to it at the right; on a phone both open as sheets. */
@Tag("el-reader")
@JsModule("./el-reader.js")
@Route(ReaderView.PATH)
@RolesAllowed({
    Role.Names.PLATFORM_ADMINISTRATOR,
    Role.Names.UNIVERSITY_ADMINISTRATOR,
    Role.Names.PROFESSOR,
    Role.Names.STUDENT
})
class ReaderView extends HtmlContainer implements Page, HasUrlParameter<Long> {

    static final String PATH = "chapitres";

    private final ChapterReading reading;
    private final UniversitySettings settings;
    private final CurrentUser currentUser;
    private final Byline byline;
    private final FileWords files;
    private final List<ChapterPanel> panels;
    private String heading = "";
    private List<Crumb> trail = List.of();

    ReaderView(
            ChapterReading reading,
            UniversitySettings settings,
            CurrentUser currentUser,
            Byline byline,
            FileWords files,
            List<ChapterPanel> panels) {
        this.reading = reading;
        this.settings = settings;
        this.currentUser = currentUser;
        this.byline = byline;
        this.files = files;
        this.panels = panels;
        addClassName("reader");
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        show(reading.read(new ChapterId(id)));
    }

    private void show(ReadChapter chapter) {
        removeAll();
        ChapterHead head = chapter.head();
        Viewer viewer = currentUser.require();
        heading = head.number() + ". " + head.title();
        Crumb list = list(viewer);
        trail = List.of(list, new Crumb(byline.subject(head), ""));
        boolean downloads =
                !viewer.is(Role.STUDENT) || settings.of(head.university()).downloads();
        ReaderBar bar = new ReaderBar(chapter);
        add(new Contents(chapter), new ChapterArticle(chapter, byline, files, downloads, viewer, list));
        panels.forEach(panel -> add(beside(panel, head, bar)));
        add(bar);
    }

    /** Where this person comes from. */
    private Crumb list(Viewer viewer) {
        return switch (viewer.role()) {
            case STUDENT -> new Crumb(getTranslation("chapter.shelf"), ShelfView.PATH);
            case PROFESSOR -> new Crumb(getTranslation("chapter.chapters"), ChapterFormView.PATH);
            case PLATFORM_ADMINISTRATOR, UNIVERSITY_ADMINISTRATOR ->
                new Crumb(getTranslation("chapter.chapters"), AllChaptersView.PATH);
        };
    }

    private Component beside(ChapterPanel panel, ChapterHead head, ReaderBar bar) {
        Aside aside = new Aside();
        aside.addClassNames("beside", "reader-sheet");
        aside.setId("beside");
        aside.getElement().setAttribute("aria-label", getTranslation(panel.label()));
        aside.add(
                ReaderBar.closing(getTranslation("kit.close")),
                panel.create(head.id(), head.university(), bar.opens(panel)::count));
        return aside;
    }

    @Override
    public String heading() {
        return heading;
    }

    @Override
    public List<Crumb> trail() {
        return trail;
    }

    @Override
    public String under() {
        return list(currentUser.require()).path();
    }
}

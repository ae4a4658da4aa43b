package etudeline.chapter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import etudeline.access.CurrentUser;
import etudeline.access.Viewer;
import etudeline.chapter.ChapterHead;
import etudeline.chapter.ChapterId;
import etudeline.chapter.ChapterReading;
import etudeline.chapter.ReadChapter;
import etudeline.chapter.ReaderMemory;
import etudeline.chapter.ReadingPlaces;
import etudeline.kit.Role;
import etudeline.kit.ui.Page;
import etudeline.setting.UniversitySettings;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A chapter with its contents at the left and what belongs to it at the right; on a phone both open as sheets. */
@Tag("el-reader")
@JsModule("./el-reader.js")
@JsModule("./el-keep.ts")
@JsModule("./el-prose.js")
@NpmPackage(value = "pdfjs-dist", version = "6.5.438")
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
    private final ReadingPlaces places;
    private final UniversitySettings settings;
    private final CurrentUser currentUser;
    private final Byline byline;
    private final FileWords files;
    private final List<ChapterPanel> panels;
    private final Clock clock;
    private String heading = "";
    private List<Crumb> trail = List.of();

    ReaderView(
            ChapterReading reading,
            ReadingPlaces places,
            UniversitySettings settings,
            CurrentUser currentUser,
            Byline byline,
            FileWords files,
            List<ChapterPanel> panels,
            Clock clock) {
        this.reading = reading;
        this.places = places;
        this.clock = clock;
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
        Crumb list = list(viewer, head);
        ReaderMemory memory = places.of(head.id());
        trail = List.of(list, new Crumb(byline.subject(head), ""));
        boolean downloads =
                !viewer.is(Role.STUDENT) || settings.of(head.university()).downloads();
        ReaderBar bar = new ReaderBar(chapter);
        ChapterArticle article = new ChapterArticle(chapter, byline, files, downloads, viewer, list);
        if (Contents.isOf(chapter)) {
            add(new Contents(chapter));
        } else {
            article.add(Contents.neighbours(chapter));
        }
        add(article);
        add(new ReaderLook(head.id(), memory.textSize()));
        panels.forEach(panel -> add(beside(panel, head, bar)));
        add(bar);
        begin(head, memory);
    }

    /** The browser leads to where this person stopped, and tells from then on where that is. */
    private void begin(ChapterHead head, ReaderMemory memory) {
        ObjectNode start = JacksonUtils.createObjectNode();
        start.put("chapter", head.id().toString());
        start.put("now", clock.millis());
        start.put("size", memory.textSize());
        start.set("words", ViewerWords.in(getLocale()));
        Optional.ofNullable(memory.place()).ifPresent(place -> {
            start.put("section", place.section().anchor());
            start.put("heading", place.heading());
            start.put("share", place.share());
        });
        getElement().executeJs("this.begin($0)", start);
    }

    /** Where this person comes from: with the chapter its place there. */
    private Crumb list(Viewer viewer, @Nullable ChapterHead head) {
        return switch (viewer.role()) {
            case STUDENT ->
                new Crumb(getTranslation("chapter.shelf"), head == null ? ShelfView.PATH : ShelfView.at(head));
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
        return list(currentUser.require(), null).path();
    }
}

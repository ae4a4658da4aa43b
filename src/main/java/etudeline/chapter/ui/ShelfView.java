package etudeline.chapter.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import etudeline.academics.Catalogue;
import etudeline.access.CurrentUser;
import etudeline.access.Viewer;
import etudeline.chapter.ChapterHead;
import etudeline.chapter.ChapterShelf;
import etudeline.chapter.ShelfChapter;
import etudeline.chapter.ShelfProgress;
import etudeline.chapter.ShelfSubject;
import etudeline.kit.Folded;
import etudeline.kit.Level;
import etudeline.kit.Place;
import etudeline.kit.Role;
import etudeline.kit.Semester;
import etudeline.kit.SubjectId;
import etudeline.kit.ui.Badge;
import etudeline.kit.ui.Choice;
import etudeline.kit.ui.EmptyState;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.Page;
import etudeline.kit.ui.Segments;
import etudeline.kit.ui.Times;
import etudeline.kit.ui.TitleRow;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a student may read, by level, semester and subject; a link from a chapter leads back to its line. */
@Tag("el-shelf")
@JsModule("./el-shelf.js")
@Route(ShelfView.PATH)
@RolesAllowed(Role.Names.STUDENT)
class ShelfView extends HtmlContainer implements Page, BeforeEnterObserver {

    static final String PATH = "cours";

    private static final String LEVEL = "niveau";
    private static final String SEMESTER = "semestre";
    private static final String SEARCH = "q";
    private static final String CHAPTER = "chapitre";

    private final ChapterShelf shelf;
    private final Clock clock;
    private final Place place;
    private final ZoneId zone;
    private final Segments<Level> levels;
    private final Segments<Semester> semesters;
    private final TextField filter = new TextField();
    private final Div choices = new Div();
    private final Span news = new Span();
    private final Div resume = new Div();
    private final Div content = new Div();
    private ShelfProgress progress = new ShelfProgress(Map.of(), null, Instant.EPOCH);

    ShelfView(ChapterShelf shelf, Catalogue catalogue, CurrentUser currentUser, Clock clock) {
        this.shelf = shelf;
        this.clock = clock;
        Viewer viewer = currentUser.require();
        this.place = viewer.ownPlace();
        this.zone = catalogue.tree().zone(viewer.ownUniversity());
        addClassNames("page", "shelf");
        filter.setPlaceholder(getTranslation("chapter.shelf.filter"));
        filter.setAriaLabel(getTranslation("chapter.shelf.filter"));
        filter.setPrefixComponent(Icon.SEARCH.small());
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                show();
            }
        });
        TitleRow title = new TitleRow(heading(), filter);
        title.setTotal(new Span(place.level() + " · " + catalogue.tree().name(place.programme())));
        levels = new Segments<>(getTranslation("chapter.level"), _ -> show());
        semesters = new Segments<>(getTranslation("chapter.semester"), _ -> show());
        news.addClassNames("news", "muted");
        choices.add(levels, semesters, news);
        choices.addClassName("shelf-choices");
        add(title, resume, choices, content);
        // Its script makes a link of it: as a component it would cost each visit twice as many bytes.
        getElement().setAttribute("install", getTranslation("chapter.shelf.install"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters wanted = event.getLocation().getQueryParameters();
        List<ShelfSubject> subjects = shelf.subjects();
        progress = shelf.progress();
        shelf.visited();
        levels.offer(subjects.stream()
                .map(ShelfSubject::level)
                .distinct()
                .map(level -> new Choice<>(level, level.name()))
                .toList());
        semesters.offer(Arrays.stream(Semester.values())
                .map(semester -> new Choice<>(semester, getTranslation("chapter.semester.name", semester.number())))
                .toList());
        wanted.getSingleParameter(LEVEL).flatMap(Level::named).ifPresent(levels::choose);
        Optional<Semester> semester = wanted.getSingleParameter(SEMESTER)
                .flatMap(name -> Arrays.stream(Semester.values())
                        .filter(known -> known.name().equalsIgnoreCase(name))
                        .findFirst())
                .or(() -> newest(subjects));
        semester.ifPresent(semesters::choose);
        filter.setValue(wanted.getSingleParameter(SEARCH).orElse(""));
        resume.removeAll();
        shelf.stopped(progress).ifPresent(stopped -> resume.add(new ResumeCard(stopped, clock.instant(), zone)));
        show(subjects);
        wanted.getSingleParameter(CHAPTER)
                .ifPresent(chapter -> getElement().executeJs("this.lead($0)", "chapitre-" + chapter));
    }

    /** Where a chapter stands on the shelf, as a path. */
    static String at(ChapterHead chapter) {
        return PATH + "?" + LEVEL + "=" + chapter.level() + "&" + SEMESTER + "=" + chapter.semester() + "&" + CHAPTER
                + "=" + chapter.id();
    }

    /** The semester in which something was published last: the one that is going on. */
    private Optional<Semester> newest(List<ShelfSubject> subjects) {
        return subjects.stream()
                .filter(subject -> Optional.of(subject.level()).equals(levels.chosen()))
                .flatMap(subject -> subject.chapters().stream())
                .reduce((one, other) -> one.publishedAt().isBefore(other.publishedAt()) ? other : one)
                .map(ShelfChapter::semester);
    }

    private void show() {
        show(shelf.subjects());
        Map<String, String> state = new LinkedHashMap<>();
        levels.chosen().ifPresent(level -> state.put(LEVEL, level.name()));
        semesters.chosen().ifPresent(semester -> state.put(SEMESTER, semester.name()));
        if (!filter.getValue().isBlank()) {
            state.put(SEARCH, filter.getValue());
        }
        Location here = new Location(PATH, QueryParameters.simple(state));
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, here));
    }

    private void show(List<ShelfSubject> subjects) {
        content.removeAll();
        long fresh = subjects.stream()
                .flatMap(subject -> subject.chapters().stream())
                .filter(progress::isNew)
                .count();
        news.removeAll();
        news.add(new Badge(Badge.Tone.VIOLET, getTranslation("chapter.shelf.new", fresh)).create());
        Optional.ofNullable(progress.lastVisit())
                .ifPresent(visit -> news.add(
                        new Span(getTranslation("chapter.shelf.since", Times.near(visit, clock.instant(), zone)))));
        news.setVisible(fresh > 0);
        List<String> words = Folded.words(filter.getValue());
        choices.setVisible(!subjects.isEmpty() && words.isEmpty());
        if (subjects.isEmpty()) {
            content.add(new EmptyState(Icon.BOOK_OPEN, getTranslation("chapter.shelf.none")));
        } else if (words.isEmpty()) {
            List<ShelfSubject> chosen = subjects.stream()
                    .filter(subject -> levels.chosen().equals(Optional.of(subject.level()))
                            && semesters.chosen().equals(Optional.of(subject.semester())))
                    .toList();
            content.add(
                    chosen.isEmpty()
                            ? new EmptyState(Icon.BOOK_OPEN, getTranslation("chapter.shelf.noneHere"))
                            : cards(chosen, subjects, true));
        } else {
            found(subjects, words);
        }
    }

    /** Across all levels and semesters, each under a heading of its own. */
    private void found(List<ShelfSubject> subjects, List<String> words) {
        Map<String, List<ShelfSubject>> found = new LinkedHashMap<>();
        subjects.stream()
                .map(subject -> subject.matching(words))
                .filter(subject -> !subject.chapters().isEmpty())
                .forEach(subject -> found.computeIfAbsent(
                                subject.level() + " · "
                                        + getTranslation(
                                                "chapter.semester.name",
                                                subject.semester().number()),
                                _ -> new ArrayList<>())
                        .add(subject));
        found.forEach((heading, of) -> content.add(new H2(heading), cards(of, subjects, false)));
        if (found.isEmpty()) {
            content.add(new EmptyState(Icon.SEARCH, getTranslation("chapter.shelf.nothingFound")));
        }
    }

    private Div cards(List<ShelfSubject> shown, List<ShelfSubject> all, boolean second) {
        Div cards = new Div();
        cards.addClassName("cards");
        Map<SubjectId, ShelfSubject> whole =
                all.stream().collect(Collectors.toMap(ShelfSubject::subject, subject -> subject, (one, _) -> one));
        shown.forEach(subject ->
                cards.add(new SubjectCard(subject, whole.getOrDefault(subject.subject(), subject), second, progress)));
        return cards;
    }

    @Override
    public String heading() {
        return getTranslation("chapter.shelf");
    }
}

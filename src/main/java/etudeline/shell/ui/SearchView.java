package etudeline.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import etudeline.access.CurrentUser;
import etudeline.access.Viewer;
import etudeline.kit.Role;
import etudeline.kit.Searched;
import etudeline.kit.ui.Buttons;
import etudeline.kit.ui.Choice;
import etudeline.kit.ui.EmptyState;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.Page;
import etudeline.kit.ui.Segments;
import etudeline.kit.ui.TitleRow;
import etudeline.shell.SearchSource;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the search box finds, kind by kind; what is looked for, which kind and how far one has come stand in the address. */
@Route(SearchView.PATH)
@RolesAllowed({
    Role.Names.PLATFORM_ADMINISTRATOR,
    Role.Names.UNIVERSITY_ADMINISTRATOR,
    Role.Names.PROFESSOR,
    Role.Names.STUDENT
})
class SearchView extends Div implements Page, BeforeEnterObserver {

    static final String PATH = "recherche";
    static final String TYPED = "q";

    private static final String KIND = "type";
    private static final String PAGES = "page";
    private static final String ALL = "";
    private static final int OF_EACH = 5;
    private static final int OF_ONE = 20;
    private static final int MOST_PAGES = 20;

    private final List<SearchSource> sources;
    private final TitleRow title;
    private final Segments<String> kinds;
    private final Div content = new Div();
    private String typed = "";

    SearchView(List<SearchSource> sources, CurrentUser currentUser) {
        Viewer viewer = currentUser.require();
        this.sources = sources.stream()
                .filter(source -> source.isFor(viewer))
                .sorted(Comparator.comparingInt(SearchSource::order))
                .toList();
        addClassNames("page", "search-page");
        title = new TitleRow(heading());
        kinds = new Segments<>(getTranslation("shell.search.kinds"), this::show);
        kinds.offer(Stream.concat(
                        Stream.of(new Choice<>(ALL, getTranslation("shell.search.all"))),
                        this.sources.stream()
                                .map(source -> new Choice<>(source.kind(), getTranslation(source.label()))))
                .toList());
        content.addClassName("search-results");
        add(title, kinds, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters wanted = event.getLocation().getQueryParameters();
        typed = wanted.getSingleParameter(TYPED).orElse("").strip();
        title.setHeading(heading());
        String kind = wanted.getSingleParameter(KIND).orElse(ALL);
        int pages = wanted.getSingleParameter(PAGES)
                .filter(number -> number.matches("\\d{1,3}"))
                .map(Integer::parseInt)
                .orElse(1);
        kinds.choose(ALL);
        kinds.choose(kind);
        show(kinds.chosen().orElse(ALL), Math.clamp(pages, 1, MOST_PAGES));
    }

    private void show(String kind) {
        address(kind, 1);
        show(kind, 1);
    }

    private void show(String kind, int pages) {
        content.removeAll();
        Searched searched = Searched.of(typed);
        kinds.setVisible(!searched.isEmpty() && sources.size() > 1);
        if (searched.isEmpty()) {
            content.add(new EmptyState(Icon.SEARCH, getTranslation("shell.search.begin")), advice());
            return;
        }
        Optional<SearchSource> one =
                sources.stream().filter(source -> source.kind().equals(kind)).findFirst();
        int found = one.map(source -> pagesOf(source, searched, pages)).orElseGet(() -> someOfEach(searched));
        if (found == 0) {
            content.removeAll();
            content.add(new EmptyState(Icon.SEARCH, getTranslation("shell.search.nothing", typed)), advice());
        }
    }

    private int pagesOf(SearchSource source, Searched searched, int pages) {
        SearchGroup group = new SearchGroup(source, searched);
        content.add(group);
        return group.pages(pages, OF_ONE, now -> address(source.kind(), now));
    }

    private int someOfEach(Searched searched) {
        int found = 0;
        for (SearchSource source : sources) {
            SearchGroup group = new SearchGroup(source, searched);
            int of = group.begin(OF_EACH, Buttons.plain(getTranslation("shell.search.allOf"), () -> {
                kinds.lead(source.kind());
                show(source.kind());
            }));
            if (of > 0) {
                content.add(group);
            }
            found += of;
        }
        return found;
    }

    private Paragraph advice() {
        Paragraph advice = new Paragraph(getTranslation("shell.search.advice"));
        advice.addClassNames("muted", "small", "advice");
        return advice;
    }

    private void address(String kind, int pages) {
        Map<String, String> state = new LinkedHashMap<>();
        state.put(TYPED, typed);
        if (!kind.equals(ALL)) {
            state.put(KIND, kind);
        }
        if (pages > 1) {
            state.put(PAGES, Integer.toString(pages));
        }
        Location here = new Location(PATH, QueryParameters.simple(state));
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, here));
    }

    @Override
    public String heading() {
        return typed.isEmpty() ? getTranslation("shell.search") : getTranslation("shell.search.for", typed);
    }
}

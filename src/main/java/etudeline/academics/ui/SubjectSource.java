package etudeline.academics.ui;

import etudeline.academics.Catalogue;
import etudeline.academics.CatalogueTree;
import etudeline.academics.FoundSubject;
import etudeline.academics.SubjectSearch;
import etudeline.access.CurrentUser;
import etudeline.access.Viewer;
import etudeline.kit.FoundPage;
import etudeline.kit.Role;
import etudeline.kit.Searched;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.T;
import etudeline.shell.SearchHit;
import etudeline.shell.SearchSource;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Subjects, for the search box: each leads to the list that this person has of what is in it. */
@Component
class SubjectSource implements SearchSource {

    private final SubjectSearch search;
    private final Catalogue catalogue;
    private final CurrentUser currentUser;

    SubjectSource(SubjectSearch search, Catalogue catalogue, CurrentUser currentUser) {
        this.search = search;
        this.catalogue = catalogue;
        this.currentUser = currentUser;
    }

    @Override
    public String kind() {
        return "matieres";
    }

    @Override
    public String label() {
        return "academics.subject.list";
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return true;
    }

    @Override
    public FoundPage<SearchHit> find(Searched searched, int from, int limit) {
        Viewer viewer = currentUser.require();
        return search.subjects(searched, from, limit).mapped(found -> hit(found, viewer));
    }

    private SearchHit hit(FoundSubject found, Viewer viewer) {
        CatalogueTree.Subject subject = found.subject();
        CatalogueTree tree = catalogue.tree();
        List<String> place = new ArrayList<>();
        if (viewer.is(Role.PLATFORM_ADMINISTRATOR)) {
            place.add(tree.code(subject.university()));
        }
        if (!viewer.is(Role.STUDENT)) {
            place.add(tree.name(subject.programme()));
        }
        place.add(subject.level().name());
        place.add(T.of("academics.semester") + " " + subject.semester().number());
        return new SearchHit(Icon.BOOKS, "", address(subject, viewer), found.name(), List.of(), place);
    }

    private static String address(CatalogueTree.Subject subject, Viewer viewer) {
        return switch (viewer.role()) {
            case PLATFORM_ADMINISTRATOR, UNIVERSITY_ADMINISTRATOR -> "/admin/chapitres?matiere=" + subject.id();
            case PROFESSOR -> "/prof/chapitres?matiere=" + subject.id();
            case STUDENT -> "/cours?q=" + URLEncoder.encode(subject.name(), StandardCharsets.UTF_8);
        };
    }

    @Override
    public int order() {
        return 40;
    }
}

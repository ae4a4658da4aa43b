package etudeline.account.ui;

import etudeline.academics.Catalogue;
import etudeline.academics.CatalogueTree;
import etudeline.access.CurrentUser;
import etudeline.access.Viewer;
import etudeline.account.AccountState;
import etudeline.account.FoundPerson;
import etudeline.account.PeopleSearch;
import etudeline.kit.FoundPage;
import etudeline.kit.Role;
import etudeline.kit.Searched;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.T;
import etudeline.shell.SearchHit;
import etudeline.shell.SearchSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** People, for the search box of administrators. */
@Component
class PersonSource implements SearchSource {

    private final PeopleSearch search;
    private final Catalogue catalogue;
    private final CurrentUser currentUser;

    PersonSource(PeopleSearch search, Catalogue catalogue, CurrentUser currentUser) {
        this.search = search;
        this.catalogue = catalogue;
        this.currentUser = currentUser;
    }

    @Override
    public String kind() {
        return "personnes";
    }

    @Override
    public String label() {
        return "account.people";
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return viewer.administers();
    }

    @Override
    public FoundPage<SearchHit> find(Searched searched, int from, int limit) {
        Viewer viewer = currentUser.require();
        return search.people(searched, from, limit).mapped(found -> hit(found, viewer));
    }

    private SearchHit hit(FoundPerson found, Viewer viewer) {
        CatalogueTree tree = catalogue.tree();
        List<String> place = new ArrayList<>(List.of(T.of(role(found.role()))));
        if (viewer.is(Role.PLATFORM_ADMINISTRATOR) && found.university() != null) {
            place.add(tree.code(found.university()));
        }
        if (found.programme() != null && found.level() != null) {
            place.add(found.level().name());
            place.add(tree.name(found.programme()));
        }
        place.add(found.username());
        if (found.state() != AccountState.ACTIVE) {
            place.add(States.badge(found.state()).word());
        }
        return new SearchHit(
                Icon.USER, "", "/admin/" + list(found.role()) + "/" + found.id(), found.name(), List.of(), place);
    }

    private static String role(Role role) {
        return switch (role) {
            case PLATFORM_ADMINISTRATOR, UNIVERSITY_ADMINISTRATOR -> "account.found.administrator";
            case PROFESSOR -> "account.found.professor";
            case STUDENT -> "account.found.student";
        };
    }

    private static String list(Role role) {
        return switch (role) {
            case PLATFORM_ADMINISTRATOR, UNIVERSITY_ADMINISTRATOR -> "administrateurs";
            case PROFESSOR -> "professeurs";
            case STUDENT -> "etudiants";
        };
    }

    @Override
    public int order() {
        return 50;
    }
}

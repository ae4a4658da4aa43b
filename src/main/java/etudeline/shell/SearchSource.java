package etudeline.shell;

import etudeline.access.Viewer;
import etudeline.kit.FoundPage;
import etudeline.kit.Searched;

/** Slot: one kind of things that the search box in the bar finds, declared by the module that keeps them. */
public interface SearchSource {

    /** Its name in the address: {@code chapitres}. */
    String kind();

    /** Translation key of the heading over what it finds, in the plural. */
    String label();

    boolean isFor(Viewer viewer);

    /**
     * What the person at hand may see of it, best first.
     *
     * @param from so many are passed over
     */
    FoundPage<SearchHit> find(Searched searched, int from, int limit);

    /** From the top down. */
    int order();
}
